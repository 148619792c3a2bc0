import PlanReports
import PlanRules
import PlanSets
import RuleTables
import SourceText

extension SuperiorPlan {
  /// Reads the superior's plan; whatever is wrong with it ends the run.
  init(reading path: FilePath, _ options: Options, _ linter: Linter) throws(CommandError) {
    var documents = ConversionBatch([.file(path)], loader: DocumentLoader(options))
    let source: SourceText
    do throws(InputProblem) {
      source = try documents.load(0).1
    } catch {
      throw .usage(at: "--against: \(path.text)", error.message)
    }
    do throws(Problem) {
      try self.init(path: path.text, linter.lint(source))
    } catch {
      throw .usage(at: "--against: \(path.text)", error.words)
    }
  }
}
