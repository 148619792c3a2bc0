#if !arch(wasm32)
  import CZlib

  /// Giải nén và nén: the one place that speaks to zlib, which takes pointers and the counts of bytes after
  /// them: here of arrays that live until the call has ended, and never more than they have.
  enum Inflater {
    /// Inflates a raw deflate stream that must come to exactly `size` bytes and fill its own range.
    /// - Returns: nil where it does not.
    static func inflate(_ input: [UInt8], in range: Range<Int>, size: Int) -> [UInt8]? {
      guard range.lowerBound >= 0, range.upperBound <= input.count, size >= 0,
        range.count <= Int(UInt32.max), size < Int(UInt32.max)
      else { return nil }
      var isWhole = false
      // One byte more than is due: so that a stream that goes on differs from one that ends.
      let output = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, written in
        unsafe input.withUnsafeBufferPointer { source in
          var stream = unsafe z_stream()
          guard
            unsafe inflateInit2_(
              &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
          else { return }
          defer { unsafe inflateEnd(&stream) }
          // zlib takes the input as mutable and leaves it alone.
          unsafe stream.next_in = UnsafeMutablePointer(
            mutating: source.baseAddress.map { unsafe $0 + range.lowerBound })
          unsafe stream.avail_in = UInt32(range.count)
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(size + 1)
          let status = unsafe CZlib.inflate(&stream, Z_FINISH)
          written = size + 1 - Int(unsafe stream.avail_out)
          isWhole = status == Z_STREAM_END && written == size
        }
      }
      return isWhole ? output : nil
    }

    /// Deflates bytes into a raw stream, or into one with the head and the sum of zlib.
    /// - Returns: nil where that would not make them fewer.
    static func deflate(_ input: [UInt8], isWrapped: Bool = false) -> [UInt8]? {
      guard input.count < Int(UInt32.max) else { return nil }
      var isWhole = false
      let output = unsafe [UInt8](unsafeUninitializedCapacity: input.count) { buffer, written in
        unsafe input.withUnsafeBufferPointer { source in
          var stream = unsafe z_stream()
          guard
            unsafe deflateInit2_(
              &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, isWrapped ? MAX_WBITS : -MAX_WBITS, 8,
              Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
          else { return }
          defer { unsafe deflateEnd(&stream) }
          unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          unsafe stream.avail_in = UInt32(input.count)
          unsafe stream.next_out = buffer.baseAddress
          unsafe stream.avail_out = UInt32(input.count)
          isWhole = unsafe CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
          written = input.count - Int(unsafe stream.avail_out)
        }
      }
      return isWhole ? output : nil
    }

    /// The CRC-32 of bytes.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
      unsafe bytes.withUnsafeBufferPointer { buffer in
        // Nothing is longer than a part may be, far below what `uInt` holds.
        UInt32(truncatingIfNeeded: unsafe crc32(0, buffer.baseAddress, UInt32(buffer.count)))
      }
    }
  }
#endif
