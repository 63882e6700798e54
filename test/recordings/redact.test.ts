import { describe, expect, it } from '@jest/globals';
import type { RedactionKind } from '../../src/recordings/ports.js';
import { createRedactor } from '../../src/recordings/redact.js';

const all: readonly RedactionKind[] = ['email', 'phone', 'card', 'iban', 'ip'];

const rows: readonly (readonly [kind: RedactionKind, given: string, want: string])[] = [
  ['email', 'Write to ada.lovelace+x@mail.example.co.uk.', 'Write to [email].'],
  ['email', 'a@b.example,c@d.example', '[email],[email]'],
  ['email', '请联系ada@例子.example谢谢', '[email]'],
  [
    'email',
    'no mail: @home, me@, me@localhost, 3 @ 4.50',
    'no mail: @home, me@, me@localhost, 3 @ 4.50',
  ],
  ['phone', 'Call +49 (30) 123-45678 now', 'Call [phone] now'],
  ['phone', '0049 30 1234567', '[phone]'],
  ['phone', 'Tel. 030/123 456 78, bye', 'Tel. [phone], bye'],
  ['phone', '(555) 123-4567', '[phone]'],
  ['phone', '555-123-4567.', '[phone].'],
  [
    'phone',
    'on 2026-11-30 at 12:30, 0.12345678 of 1234567',
    'on 2026-11-30 at 12:30, 0.12345678 of 1234567',
  ],
  ['card', 'Visa 4111 1111 1111 1111, thanks', 'Visa [card], thanks'],
  ['card', '378282246310005', '[card]'],
  ['card', '4111-1111-1111-1111 12/27 123', '[card] 12/27 123'],
  ['card', '4111 1111 1111 1111 2222', '[card] 2222'],
  ['card', 'order 4111 1111 1111 1112', 'order 4111 1111 1111 1112'],
  ['iban', 'DE89 3704 0044 0532 0130 00 is mine', '[iban] is mine'],
  ['iban', 'gb82west12345698765432', '[iban]'],
  ['iban', 'DE89 3704 0044 0532 0130 01', 'DE89 3704 0044 0532 0130 01'],
  ['ip', 'from 192.168.0.17:8080 and fe80::1', 'from [ip]:8080 and [ip]'],
  ['ip', '2001:db8:85a3:0:0:8a2e:370:7334', '[ip]'],
  ['ip', 'at 12:30:15, 999.1.1.1, std::decay', 'at 12:30:15, 999.1.1.1, std::decay'],
];

describe('redaction', () => {
  it.each(rows)('of %s: %j', (kind, given, want) => {
    expect(createRedactor([kind])(given)).toBe(want);
  });

  it('takes an account for neither a phone number nor a card', () => {
    expect(createRedactor(all)('DE89 3704 0044 0532 0130 00')).toBe('[iban]');
  });

  it('leaves everything where nothing is asked for', () => {
    const text = rows.map(([, given]) => given).join('\n');
    expect(createRedactor([])(text)).toBe(text);
  });

  it.each([
    ['letters', 'a'],
    ['at signs', '@'],
    ['half an address', 'a@'],
    ['an address without an end', 'a@b.'],
    ['digits', '4'],
    ['digits with spaces', '4 '],
    ['zeros and dashes', '0-'],
    ['beginnings of accounts', 'DE89 '],
    ['colons', '::'],
    ['plus signs', '+1 '],
    ['brackets', '(0('],
  ])('comes to an end with a million letters of %s', (_title, piece) => {
    // Quadratic time would be minutes here.
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(createRedactor(all)(text).length).toBeGreaterThan(0);
  });
});
