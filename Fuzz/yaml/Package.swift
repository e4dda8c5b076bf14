// swift-tools-version: 6.2
import PackageDescription

// A package of its own: all of the project is built with the instruments of the fuzzer.
let package = Package(
  name: "FuzzYAML",
  dependencies: [.package(name: "stemregio", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzYAML",
      dependencies: [
        .product(name: "StudyFiles", package: "stemregio"),
        .product(name: "RegionalStatistics", package: "stemregio"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
