import { test } from 'tap'
import { checkPassword } from './password-rules.ts'

const owner = { email: 'fatima.alsabah@example.test', name: 'Fatima Al Sabah' }

const refused = {
  password_too_short: ['', 'short', '123456789', 'nine char', 'ﬁﬁﬁﬁ'],
  password_trivial: [
    'aaaaaaaaaa',
    'abababababab',
    '1234567890',
    '0987654321',
    'abcdefghij',
    'QWERTYUIOP',
    'poiuytrewq',
    'password12',
    'P@ssw0rd2026!',
    'fatima.alsabah',
    'fatima.alsabah@example.test',
    'FATIMA AL SABAH',
    'fatimaalsabah',
    'Fatima2026!',
    'alsabah1961',
    'sadu202611',
    'sadu-2026!',
  ],
  password_breached: [
    'basketball',
    'BasketBall',
    'basketball7',
    'Sunshine2026!',
    'q1w2e3r4t5',
    'princess123456',
    'ｂａｓｋｅｔｂａｌｌ',
    'iloveyou forever'.replace(' ', ''),
  ],
}

const accepted = [
  'sadu-demo-2026',
  'correct horse',
  'sunshine on the tent',
  'basketball and cardamom',
  'x basketball',
  'كلمة مرور طويلة',
  '🌸🌷🌹🌺🌻🌼🪷🪻💐🥀',
  'pppqrs7!x_Z',
  'x7bcd'.padEnd(1000, 'a'),
]

test('a new password', async t => {
  for (const [code, passwords] of Object.entries(refused)) {
    for (const password of passwords) {
      t.match(refusalOf(password), { fields: [{ path: '/password', code }] }, `${password} is refused`)
    }
  }
  for (const password of accepted) t.doesNotThrow(() => checkPassword(password, owner), password.slice(0, 30))
})

function refusalOf(password: string): unknown {
  try {
    return checkPassword(password, owner)
  } catch (refusal) {
    return refusal
  }
}
