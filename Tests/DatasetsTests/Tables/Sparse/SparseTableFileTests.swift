import Foundation
import Testing

@testable import Datasets

@Suite("Sparse tables")
struct SparseTableFileTests {
  /// Reads columns of a text through a pipe, or all of them.
  private func table(
    _ text: String, _ names: [String]? = nil, stretch: Int = 1 << 18
  ) throws -> (head: SparseTableFile.Head, table: SparseTable) {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let descriptor = open(url.path, O_RDONLY)
    var file = try SparseTableFile(
      descriptor: descriptor, path: "log.csv", fileSize: text.utf8.count, stretch: stretch)
    let head = try #require(try file.head())
    let columns = (names ?? head.names).map { head.names.firstIndex(of: $0) ?? -1 }
    return (head, try file.read(columns, under: head))
  }

  private func message(_ text: String, _ names: [String]? = nil) -> String {
    do {
      _ = try table(text, names)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("have the values that are there, with their rows")
  func sparse() throws {
    let table = try table("epoch,loss,val\n0,1.5,\n0,,2\n1,NA,None\n1,nan,-inf\n").table
    #expect(table.rows == 4)
    #expect(table.columns[0] == SparseTable.Column(values: [0, 0, 1, 1]))
    #expect(table.columns[1].values[0] == 1.5 && table.columns[1].values[1].isNaN)
    #expect(table.columns[1].rows == [0, 3])
    #expect(table.columns[2].values == [2, -.infinity] && table.columns[2].rows == [1, 3])
  }

  @Test("are the same however few bytes are in memory at a time", arguments: [4, 7, 64, 4096])
  func stretches(stretch: Int) throws {
    let rows = (0..<300).map { "\($0),\($0 % 3 == 0 ? "" : "\($0).5"),\"a,\"\"\($0)\"\"\"\r\n" }
    let text = "a,b,c\r\n" + rows.joined()
    let whole = try table(text, ["a", "b"])
    #expect(try table(text, ["a", "b"], stretch: stretch).table == whole.table)
    #expect(whole.table.columns[1].values.count == 200)
    #expect(whole.head.areNumbers == [true, true, false])
  }

  @Test("give their rows away in portions", arguments: [1, 7, 100, 1000])
  func portions(portion: Int) throws {
    func read(_ text: String) throws -> (rows: [Int], values: [Double]) {
      let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
      try Data(text.utf8).write(to: url)
      defer { try? FileManager.default.removeItem(at: url) }
      var file = try SparseTableFile(
        descriptor: open(url.path, O_RDONLY), path: "log.csv", fileSize: 0, stretch: 64)
      let head = try #require(try file.head())
      var (rows, values) = ([Int](), [Double]())
      let rest = try file.read([1], under: head, portion: portion) { table in
        rows.append(table.rows)
        values += table.columns[0].values
      }
      return (rows + [rest.rows], values + rest.columns[0].values)
    }
    let text = "a,b\n" + (0..<300).map { "\($0),\($0 % 3 == 0 ? "" : "\($0)")\n" }.joined()
    let all = try read(text)
    #expect(all.rows.reduce(0, +) == 300)
    #expect(all.rows.allSatisfy { $0 < portion + 64 })
    #expect(all.values == (0..<300).filter { $0 % 3 != 0 }.map(Double.init))
    let error = #expect(throws: DatasetError.self) { try read(text + "300,x\n") }
    #expect(error?.place?.line == 302 && error?.place?.column == 5)
  }

  @Test("may be separated by semicolons or tabs, with decimal commas", arguments: [";", "\t"])
  func separators(separator: String) throws {
    let text = ["a,b", "1,2.5", "2,3"].joined(separator: "\n").replacing(",", with: separator)
    #expect(try table(text + "\n").table.columns[1].values == [2.5, 3])
    let comma = try table(text.replacing(".", with: ",") + "\n")
    #expect(comma.table.columns[1].values == [2.5, 3])
  }

  @Test(
    "may end all rows with a separator, or only that of names, or only those of numbers",
    arguments: ["a,b,\n1,2,\n3,4,\n", "a,b,\n1,2\n3,4\n", "a,b\n1,2, \n3,4,\r\n", "a,b\n1,2\n3,4,"])
  func trailingSeparators(text: String) throws {
    let table = try table(text, ["a", "b"]).table
    #expect(table.rows == 2)
    #expect(table.columns.map(\.values) == [[1, 3], [2, 4]])
  }

  @Test("leave out a header that comes again")
  func repeatedHeader() throws {
    let table = try table("a,b\n1,2\na,b\n3,4\n", ["b"]).table
    #expect(table.rows == 2 && table.columns[0].values == [2, 4])
  }

  @Test("tell what is wrong at its place")
  func errors() {
    #expect(
      message("a,b\n1,2\n3,x\n").hasPrefix("log.csv:3:3: column 'b' has 'x', which is no num"))
    #expect(
      message("a,b\n1,2\n3\n").hasPrefix("log.csv:3:2: this row has 1 value, and the table 2 "))
    #expect(message("a,b\n1,2,3\n").contains("3 values, and the table 2 columns"))
    #expect(message("a,b\n1,\"2\n").contains("a quotation mark that is not closed"))
    #expect(message("a,a\n1,2\n").hasPrefix("log.csv:1:3: the columns 0 and 1 are both called 'a'"))
    #expect(
      message("0,1\n1,2\n").hasPrefix("log.csv:1:1: the first row has '0', and not only names"))
  }

  @Test("do not look at columns that nobody asks for")
  func others() throws {
    #expect(try table("a,b\n1,x\n2,\"y,z\"\n", ["a"]).table.columns[0].values == [1, 2])
  }

  @Test("show their first byte, and can be read as a whole in its place")
  func contents() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    let text = "\n {\"a\": [\(String(repeating: "1,", count: 5000))1]}"
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    for limit in [100_000, 100] {
      let file = try SparseTableFile(
        descriptor: open(url.path, O_RDONLY), path: "log", fileSize: 0, stretch: 64)
      #expect(file.firstByte == UInt8(ascii: "{"))
      let contents = try file.contents(limit: limit)
      #expect(contents == (limit > 1000 ? Array(text.utf8) : nil))
    }
  }
}
