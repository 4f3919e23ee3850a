import Datasets
import Testing

@Suite("A table is refused")
struct TableErrorTests {
  @Test(
    "at the line and column where it is wrong",
    arguments: [
      ("a,y\n1,2\n3\n", "3:2: this row has 1 value, and the table 2 columns"),
      ("a,y\n1,2\n3,4,5\n", "3:4: this row has 3 values, and the table 2 columns"),
      ("a,y\n1,2\nx,4\n", "3:1: column 'a' has 'x', which is no number"),
      ("a,y\n1,2\n\n  ,4\n", "4:3: column 'a' has no value here"),
      (
        "a,b,y\n1,,2\nNA,?,4\n",
        "2:3: column 'b' has no value here, and in 1 more of 2 rows; 1 other column lacks values too"
      ),
      ("a,y\n1,2\n3,\n", "3:3: the target 'y' is missing"),
      ("a,y\n1,2\n3,NaN\n", "3:3: the target 'y' is missing ('NaN')"),
      ("a,y\n1,2\ninf,4\n", "3:1: column 'a' has 'inf', which is no finite number"),
      ("a,y\n1,2\n3,1e999\n", "3:3: column 'y' has '1e999', which is no finite number"),
      ("a;y\n1;2\n3,5;4\n", "3:1: column 'a' has '3,5', a number with a decimal comma"),
      ("a,a,y\n1,2,3\n", "1:3: the columns 0 and 1 are both called 'a'"),
      (",a,y\n0,1,2\n", "1:1: column 0 has no name"),
      ("é\"é,y\n1,2\n\"é\"é,4\n", "3:4: text follows the closing quotation mark of a value"),
      ("a,y\n1,2\n\"3,4\n5,6\n", "3: this row has a quotation mark that is not closed"),
      ("a,y\n1,2\n3\u{0},4\n", "3:2: there is a NUL byte here, which no text has"),
      ("a,\"b\n\",y\n1,\"2\",x\n3,\"4\",\"z\nz\"\n,5,x\n", "6:1: column 'a' has no value here"),
      (
        "a,y\n1,\"x\ny\"\n3\u{0},z\n",
        "4:2: there is a NUL byte here, which no text has"
      ),
      (
        "a,y\n1,\"x\r\ny\"\r\n3,\"z\n\u{0}\"\n",
        "5:1: there is a NUL byte here, which no text has"
      ),
    ])
  func places(text: String, message: String) throws {
    let error = try error(of: text)
    let place = try #require(error.place)
    let column = place.column.map { ":\($0)" } ?? ""
    #expect("\(place.line)\(column): \(error.message)" == message)
  }

  @Test("at its line far below a value of several lines")
  func farBelow() throws {
    let rows = String(repeating: "1,x\n", count: 200)
    for wrong in ["3\u{0},z", "3,z\u{0}"] {
      let error = try error(of: "a,y\n1,\"x\ny\"\n" + rows + "2,\"x\n\ny\"\n\(wrong)\n")
      #expect(error.message == "there is a NUL byte here, which no text has")
      #expect(error.place?.line == 207)
      #expect(error.place?.column == (wrong.hasPrefix("3,") ? 4 : 2))
    }
  }

  @Test("where it is not UTF-8")
  func encoding() throws {
    let text = try TableText(Array("a,y\n1,caf".utf8) + [0xE9] + Array("\n2,x\n".utf8))
    let error = #expect(throws: DatasetError.self) { try text.dataset() }
    #expect(error?.place?.line == 2)
    #expect(error?.place?.column == 3)
    #expect(error?.message == "this is not UTF-8 text")
  }

  @Test(
    "as a whole where it has nothing",
    arguments: ["", "\n\n", "\u{FEFF}", "\r\n \r\n"])
  func empty(text: String) throws {
    #expect(try error(of: text).message.hasSuffix("is empty"))
  }

  @Test("with a header and no rows, or no inputs")
  func nothingToLearn() throws {
    #expect(try error(of: "a,y\n").message.hasSuffix("has a header and no rows"))
    #expect(try error(of: "y\n1\n2\n").message.contains("has no column beside 'y'"))
  }

  @Test("at the key that names what it does not have")
  func keys() throws {
    let text = "alpha,beta,y\n1,2,3\n"
    let target = try error(of: text) { $0.target = "why" }
    #expect(target.key == "target")
    #expect(target.message == "the table has no column 'why'")
    #expect(target.advice == "the columns are alpha, beta, y")
    #expect(target.unknownName?.known == ["alpha", "beta", "y"])
    #expect(try error(of: text) { $0.features = ["alpha", "y"] }.message == "'y' is the target")
    #expect(try error(of: text) { $0.features = ["beta", "beta"] }.message == "'beta' comes twice")
    #expect(try error(of: text) { $0.features = [] }.message == "there are no inputs")
    #expect(try error(of: text) { $0.sampleWeight = "y" }.key == "sample_weight")
    let number = try error(of: "1,2\n3,4\n") { $0.target = "2" }
    #expect(
      number.message == "the table has no header and 2 columns, and none is '2'")
  }

  @Test("with a weight that is none")
  func weights() throws {
    for weight in ["-1", "", "x", "inf"] {
      let error = try error(of: "a,w,y\n1,1,2\n3,\(weight),4\n") { $0.sampleWeight = "w" }
      #expect(error.place?.line == 3)
      #expect(error.place?.column == 3)
    }
  }

  @Test("with texts for real targets")
  func types() throws {
    let error = try error(of: "a,y\n1,2\n3,x\n") { $0.targetType = .continuous }
    #expect(error.message == "column 'y' has 'x', which is no number")
    #expect(error.advice == "set target_type: classes, or correct it")
  }

  @Test("with no value to impute from")
  func imputation() throws {
    let text = try TableText("a,y\n,2\n3,4\n")
    let error = #expect(throws: DatasetError.self) {
      try text.dataset(split: .rows(1)) { $0.impute = .median }
    }
    #expect(error?.key == "impute")
    #expect(error?.message == "column 'a' has no value in the 1 rows to fit on")
  }

  @Test("where there is no such file, or it is none")
  func files() {
    let missing = #expect(throws: DatasetError.self) {
      try DatasetSpecification(table: TableFile("/no/such/points.csv", target: "y")).makeDataset()
    }
    #expect(missing?.message == "there is no file '/no/such/points.csv'")
    let folder = #expect(throws: DatasetError.self) {
      try DatasetSpecification(table: TableFile("/", target: "y")).makeDataset()
    }
    #expect(folder?.message == "'/' is a folder, not a file")
    let device = #expect(throws: DatasetError.self) {
      try DatasetSpecification(table: TableFile("/dev/zero", target: "y")).makeDataset()
    }
    #expect(device?.message == "'/dev/zero' is a device or a pipe, not a file")
  }

  private func error(
    of text: String, _ change: (inout TableFile) -> Void = { _ in }
  ) throws -> DatasetError {
    let table = try TableText(text)
    return try #require(throws: DatasetError.self) { try table.dataset(change) }
  }
}
