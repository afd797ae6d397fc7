import Foundation
import PackagePlugin

/// Compiles the package's `templates/` into the target that uses this plugin.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { path in
        let name = path.split(separator: "/").last ?? ""
        return !name.hasPrefix(".") && !folder.appending(path: path).hasDirectoryPath
          && isFile(folder.appending(path: path))
      }
    return [
      .buildCommand(
        displayName: "Embed templates",
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
