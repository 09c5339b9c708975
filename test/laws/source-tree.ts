import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

export const rooms = ['api', 'worker', 'domain', 'platform', 'dev', 'test', 'storefront'] as const

export type Import = { from: string; target: string; typeOnly: boolean }

export type Source = {
  /** Relative to the project, with forward slashes. */
  path: string
  text: string
  tree: ts.SourceFile
}

const projectFolder = new URL('../../', import.meta.url).pathname
const skipped = new Set(['node_modules', '.next', 'public', 'next-env.d.ts'])

/** Every TypeScript file of the project. */
export function readSources(): Source[] {
  return rooms
    .flatMap(room => filesIn(room))
    .map(path => sourceOf(path, readFileSync(join(projectFolder, path), 'utf8')))
}

export function sourceOf(path: string, text: string): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind) }
}

/** Every file and folder below a folder of the project, by name. */
export function namesIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder))
    .filter(name => !skipped.has(name))
    .map(name => `${folder}/${name}`)
    .flatMap(path => (statSync(join(projectFolder, path)).isDirectory() ? [path, ...namesIn(path)] : [path]))
}

function filesIn(room: string): string[] {
  return namesIn(room).filter(path => /\.(ts|tsx|mts)$/.test(path) && !path.endsWith('.d.ts'))
}

/** What a file imports or re-exports; a path of ours is given from the project's root, a package by its name. */
export function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ from: path, target: resolved(path, specifier.text), typeOnly })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression, true)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const { namedBindings } = clause
  const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : undefined
  return !clause.name && named !== undefined && named.length > 0 && named.every(element => element.isTypeOnly)
}

function resolved(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('@/')) return `storefront/${specifier.slice(2)}`
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier
}

export const lineCount = (source: Source) => source.text.replace(/\n$/, '').split('\n').length
