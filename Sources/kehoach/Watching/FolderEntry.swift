/// Một tên trong một thư mục.
struct FolderEntry: Hashable {
  /// As it was given to be watched.
  let folder: FilePath
  let name: [UInt8]

  var path: FilePath { folder.appending(name) }
}
