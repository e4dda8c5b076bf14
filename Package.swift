// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop the build where the variable is set (CI and `make test` set it), not for those who depend on us.
let warningsAreErrors = Context.environment["STEMREGIO_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

let package = Package(
  name: "stemregio",
  products: [
    .executable(name: "stemregio", targets: ["stemregio"]),
    .library(name: "RegionalStatistics", targets: ["RegionalStatistics"]),
    .library(name: "Workbook", targets: ["Workbook"]),
    .library(name: "StudyFiles", targets: ["StudyFiles"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLinearProgramming", pkgConfig: "cbc",
      providers: [.apt(["coinor-libclp-dev", "coinor-libcbc-dev"])]),
    .target(name: "CByteScanning"),
    .target(name: "CWorkbookParts", dependencies: ["CXLSXWriter"]),
    .target(
      name: "Workbook", dependencies: ["CWorkbookParts", "CXLSXWriter", "CZlib", "CDeflate"],
      swiftSettings: settings),
    .target(name: "RegionalStatistics", swiftSettings: settings),
    .target(
      name: "StudyFiles",
      dependencies: [
        "RegionalStatistics", "Workbook", "CByteScanning", "COpenSSL", "CLinearProgramming",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "stemregio",
      dependencies: [
        "StudyFiles", "RegionalStatistics", "Workbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "WorkbookBenchmark", dependencies: ["Workbook"], path: "Benchmarks/workbooks/swift",
      swiftSettings: settings),
    .testTarget(name: "WorkbookTests", dependencies: ["Workbook"], swiftSettings: settings),
    .testTarget(
      name: "RegionalStatisticsTests", dependencies: ["RegionalStatistics"],
      swiftSettings: settings),
    .testTarget(
      name: "StudyFilesTests", dependencies: ["StudyFiles", "RegionalStatistics", "Workbook"],
      swiftSettings: settings),
    .testTarget(name: "ToolTests", exclude: ["Scripts", "Studies"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
