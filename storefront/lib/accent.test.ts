import t from 'tap'
import { accentCss, accentScale, pageColours, textOn } from './accent.ts'
import { contrast, hexToOklch, oklchToHex } from './colour.ts'

const readable = 4.5

t.test('contrast is WCAG’s', async t => {
  t.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00')
  t.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
  t.equal(contrast('#ffffff', '#777777').toFixed(2), '4.48', 'either way round')
})

t.test('a colour survives the way through OKLCH', async t => {
  for (const hex of ['#b23a5b', '#0f6b5c', '#d98e04', '#000000', '#ffffff', '#123456']) {
    t.equal(oklchToHex(hexToOklch(hex)), hex)
  }
})

t.test('the text on any accent can be read', async t => {
  const unreadable = everyColour().filter(fill => contrast(fill, textOn(fill)) < readable)
  t.same(unreadable, [])
})

t.test('every scale keeps its text readable in both themes', async t => {
  const failures = everyColour().flatMap(accent => {
    const scales = accentScale(accent)
    return (['light', 'dark'] as const).flatMap(theme => {
      const { fill, on, hover, ink, soft } = scales[theme]
      const pairs = [
        ['on fill', fill, on],
        ['on hover', hover, on],
        ['ink on page', pageColours[theme], ink],
        ['ink on soft', soft, ink],
      ] as const
      return pairs
        .filter(([, ground, text]) => contrast(ground, text) < readable)
        .map(([what]) => `${accent} ${theme} ${what}`)
    })
  })
  t.same(failures, [])
})

t.test('a dark accent stands off from the dark page', async t => {
  for (const accent of ['#000000', '#101820', '#0f3d2e', '#4a0d1e']) {
    t.ok(contrast(accentScale(accent).dark.fill, pageColours.dark) >= 3, accent)
  }
})

t.test('a light accent stays what the tenant chose', async t => {
  t.equal(accentScale('#b23a5b').light.fill, '#b23a5b')
})

t.test('what is no colour never reaches the style sheet', async t => {
  t.notMatch(accentCss('red;}</style><script>'), /script|red;/)
})

function everyColour(): string[] {
  const steps = ['00', '33', '66', '99', 'cc', 'ff']
  return steps.flatMap(r => steps.flatMap(g => steps.map(b => `#${r}${g}${b}`)))
}
