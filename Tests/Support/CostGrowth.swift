import Foundation

/// Chi phí lớn lên thế nào: the processor time of this thread for eight times the work, against eight
/// times the time: 1 where cost is in proportion, 8 where it is its square. Other work on the machine is
/// not counted, so it may be busy.
package func costGrowth(to count: Int, _ work: (Int) -> Void) -> Double {
  let factor = 8
  // The best of three: what is short is easily disturbed.
  let small = (0..<3).map { _ in processorTime { work(count / factor) } }.min() ?? 0
  return processorTime { work(count) } / max(small, 0.0001) / Double(factor)
}

private func processorTime(_ work: () -> Void) -> Double {
  let start = threadTime()
  work()
  return threadTime() - start
}

private func threadTime() -> Double {
  var time = timespec()
  // A call of C that fills the structure.
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
