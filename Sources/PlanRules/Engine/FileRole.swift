/// Vai trò của tệp: what a file is by its name, whatever it says.
package enum FileRole: Sendable {
  case document
  /// README: written for whoever opens a folder, and no document of an office.
  case guide
}
