/// Điểm vào của mô-đun WebAssembly. On any other machine there is nothing to start: tests call `PageSession`.
@main
enum PlanPage {
  static func main() {}
}

#if arch(wasm32)
  import CPageMemory

  /// One page, one session, one thread.
  nonisolated(unsafe) private let session = PageSession()

  /// Room for a request, which the page fills.
  @_expose(wasm, "page_room")
  @_cdecl("page_room")
  public func pageRoom(_ count: Int) -> UnsafeMutableRawPointer? {
    unsafe UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
  }

  /// Answers a request and takes its room back.
  /// - Returns: the answer, which the page gives back with `page_free`: its count of bytes in the first
  ///   four, then its bytes.
  @_expose(wasm, "page_call")
  @_cdecl("page_call")
  public func pageCall(
    _ request: UnsafeMutableRawPointer, _ count: Int
  ) -> UnsafeMutableRawPointer? {
    // The page has asked for just this room, and filled it.
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: request, count: count))
    unsafe request.deallocate()
    let answer = unsafe session.answer(bytes)
    let room = unsafe UnsafeMutableRawPointer.allocate(byteCount: answer.count + 4, alignment: 16)
    unsafe room.storeBytes(of: UInt32(answer.count).littleEndian, as: UInt32.self)
    answer.withUnsafeBytes { source in
      guard let start = source.baseAddress else { return }
      unsafe (room + 4).copyMemory(from: start, byteCount: source.count)
    }
    return unsafe room
  }

  @_expose(wasm, "page_free")
  @_cdecl("page_free")
  public func pageFree(_ answer: UnsafeMutableRawPointer) { unsafe answer.deallocate() }
#endif
