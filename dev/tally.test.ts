import { test } from 'tap'
import { type FileResult, tallyOf } from '#dev/tally.ts'

function tally(tap: string) {
  const files: FileResult[] = []
  const { parser, total } = tallyOf(file => files.push(file))
  parser.end(tap)
  return { files, total }
}

test('the tally', async t => {
  t.test('counts blocks without blocks of their own', async t => {
    const { total, files } = tally(`TAP version 14
# Subtest: a.test.ts
    # Subtest: orders
        # Subtest: are numbered
            ok 1 - one
            ok 2 - two
            1..2
        ok 1 - are numbered # time=1ms
        # Subtest: are listed
            ok 1 - one
            1..1
        ok 2 - are listed # time=1ms
        1..2
    ok 1 - orders # time=3ms
    1..1
ok 1 - a.test.ts # time=30ms
1..1
`)
    t.same(total, { passed: 2, failed: 0, skipped: 0 })
    t.match(files, [{ file: 'a.test.ts', ok: true, passed: 2 }])
  })

  t.test('reads files that ran side by side', async t => {
    const { total } = tally(`TAP version 14
ok 1 - a.test.ts # time=30ms {
    # Subtest: x
        ok 1 - one
        1..1
    ok 1 - x # time=1ms
    1..1
}

ok 2 - b.test.ts # time=30ms {
    # Subtest: y
        ok 1 - one
        1..1
    ok 1 - y # time=1ms
    ok 2 - z # SKIP no printer here
    1..2
}

1..2
`)
    t.same(total, { passed: 2, failed: 0, skipped: 1 })
  })

  t.test('names the test that failed, with what was found', async t => {
    const { total, files } = tally(`TAP version 14
# Subtest: a.test.ts
    # Subtest: orders
        # Subtest: are numbered
            not ok 1 - should be equal
              ---
              diff: |
                -1
                +2
              at:
                fileName: a.test.ts
                lineNumber: 7
              ...
            1..1
        not ok 1 - are numbered # time=1ms
        1..1
    not ok 1 - orders # time=3ms
    1..1
not ok 1 - a.test.ts # time=30ms
1..1
`)
    t.same(total, { passed: 0, failed: 1, skipped: 0 })
    t.match(files[0]?.failures, [
      { path: ['orders', 'are numbered'], detail: /should be equal\n-1\n\+2\s+at a.test.ts:7/ },
    ])
  })

  t.test('counts a file that breaks outside of its tests', async t => {
    const { total, files } = tally(`TAP version 14
# Subtest: a.test.ts
    # Subtest: x
        ok 1 - one
        1..1
    ok 1 - x # time=1ms
    1..1
not ok 1 - a.test.ts # time=30ms
  ---
  exitCode: 1
  ...
not ok 2 - b.test.ts # time=3ms
  ---
  exitCode: 1
  ...
1..2
`)
    t.same(total, { passed: 1, failed: 2, skipped: 0 })
    t.equal(
      files.every(file => !file.ok),
      true,
    )
  })
})
