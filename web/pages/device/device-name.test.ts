import assert from 'node:assert/strict'
import { it } from 'node:test'
import { deviceName } from './device-name.ts'

it('a phone is called by its system and its browser', () => {
  const android =
    'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36'
  const samsung =
    'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile'
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Version/17.1 Mobile/15E148 Safari/604.1'
  assert.deepEqual([android, samsung, iphone, 'Android 14', 'odd'].map(deviceName), [
    'Android 14, Chrome 120',
    'Android 13, Samsung Internet 23',
    'iOS 17, Safari 17',
    'Android 14',
    undefined,
  ])
})
