// Memory for WebAssembly, where there is no C library: malloc, free and their kind, which Swift and the page
// call. On a system with a C library this target is empty.
