import { test } from 'tap'
import ts from 'typescript'
import { importsOf, lineCount, namesIn, readSources, rooms, type Source, sourceOf } from '#test/laws/source-tree.ts'

const largest = { fileLines: 250, functionLines: 40, imports: 12, folders: 4 }

/** Files that are a list by their nature, and what they list. */
const manyImports: Record<string, string> = {
  'api/app.ts': 'every plugin and every route',
  'api/parts.ts': 'everything the API is made of',
  'worker/consumers.ts': 'every consumer',
}

/** Written by a program. */
const generated = ['platform/db/tables.ts']

/** Folders that Next.js turns into addresses are as deep as the addresses. */
const isServerSide = (path: string) => !path.startsWith('storefront/')

function breachesOf(source: Source): string[] {
  const { path } = source
  if (generated.includes(path)) return []
  const lines = lineCount(source)
  const imports = importsOf(source).length
  const folders = path.split('/').length - 1
  return [
    ...(lines > largest.fileLines ? [`${path} has ${lines} lines`] : []),
    ...(imports > largest.imports && isServerSide(path) && !(path in manyImports)
      ? [`${path} has ${imports} imports`]
      : []),
    ...(folders > largest.folders && isServerSide(path) ? [`${path} lies ${folders} folders deep`] : []),
    ...(isServerSide(path) ? longFunctions(source) : []),
  ]
}

function longFunctions({ path, tree }: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isExempt(path, node)) {
      const first = tree.getLineAndCharacterOfPosition(node.getStart()).line
      const lines = tree.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1
      if (lines > largest.functionLines) found.push(`${path}:${first + 1} has a function of ${lines} lines`)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Test blocks, and the functions of api/routes that register routes: their handlers are functions of their own. */
function isExempt(path: string, node: ts.SignatureDeclaration): boolean {
  const { parent } = node
  if (/\.test\.ts$/.test(path)) return ts.isCallExpression(parent) && /(^|\.)test$/.test(parent.expression.getText())
  if (!path.startsWith('api/routes/')) return false
  if (ts.isFunctionDeclaration(node)) return /Routes$/.test(node.name?.text ?? '')
  return ts.isArrowFunction(node) && ts.isReturnStatement(parent)
}

test('files, functions and folders stay small', async t => {
  const sources = readSources()
  t.ok(sources.length > 150, 'the files were read')
  t.strictSame(sources.flatMap(breachesOf), [])
})

test('the law speaks of what has grown too large', async t => {
  const body = 'x()\n'.repeat(40)
  const long = `export function long() {\n${body}}\n`
  const imports = Array.from({ length: 13 }, (_, n) => `import './${n}.ts'`).join('\n')
  const speaks = (path: string, text: string) => breachesOf(sourceOf(path, text))
  t.strictSame(speaks('api/x.ts', long), ['api/x.ts:1 has a function of 42 lines'])
  t.strictSame(speaks('api/x.ts', `const f = () => {\n${body}}`), ['api/x.ts:1 has a function of 42 lines'])
  t.strictSame(speaks('api/x.ts', 'x()\n'.repeat(251)), ['api/x.ts has 251 lines'])
  t.strictSame(speaks('api/x.ts', imports), ['api/x.ts has 13 imports'])
  t.strictSame(speaks('a/b/c/d/e/x.ts', ''), ['a/b/c/d/e/x.ts lies 5 folders deep'])
  t.strictSame(speaks('api/routes/x.ts', `export function xRoutes() {\n return async () => {\n${body}}\n}`), [])
  t.strictSame(speaks('api/routes/x.ts', `export function xRoutes() { return { h: async () => {\n${body}} } }`), [
    'api/routes/x.ts:1 has a function of 42 lines',
  ])
  t.strictSame(speaks('api/x.test.ts', `test('a', async t => {\n${body}})`), [])
})

/** Words that say nothing about what is in a file. */
const empty = ['util', 'helper', 'common', 'manager', 'service', 'handler', 'data', 'impl', 'misc', 'index']

/** Names in which such a word means a thing, and which thing. */
const meant: Record<string, string> = {
  'dev/local-services.ts': 'Postgres and Valkey as programs',
  'test/services.ts': 'Postgres and Valkey as programs',
  'test/services-owner.ts': 'Postgres and Valkey as programs',
}

const saysNothing = (path: string) =>
  path
    .split('/')
    .at(-1)!
    .split(/[-.\s_]|(?=[A-Z])/)
    .some(word => empty.includes(word.toLowerCase().replace(/s$/, '')))

test('file names say what is in them', async t => {
  const names = rooms.flatMap(namesIn).filter(path => !path.startsWith('storefront/app/'))
  t.strictSame(
    names.filter(path => saysNothing(path) && !(path in meant)),
    [],
  )
  for (const name of ['date-utils.ts', 'order.service.ts', 'OrderManager.ts', 'index.ts']) t.ok(saysNothing(name), name)
})
