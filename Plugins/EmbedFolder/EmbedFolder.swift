import Foundation
import PackagePlugin

/// Compiles a folder of the package into the target that uses this plugin.
@main
struct EmbedFolder: BuildToolPlugin {
  /// Which folder each target carries.
  private static let folders = ["Documents": "templates", "Playbook": "docs/rules"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let name = Self.folders[target.name] else {
      Diagnostics.error("EmbedFolder knows no folder for target \(target.name)")
      return []
    }
    let folder = context.package.directoryURL.appending(path: name)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { path in
        let name = path.split(separator: "/").last ?? ""
        return !name.hasPrefix(".") && !folder.appending(path: path).hasDirectoryPath
          && isFile(folder.appending(path: path))
      }
    return [
      .buildCommand(
        displayName: "Embed \(name)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [folder.path, output.path] + paths,
        inputFiles: [folder] + paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  private func isFile(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
