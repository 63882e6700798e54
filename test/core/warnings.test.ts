import { describe, expect, it } from '@jest/globals';
import { type Warning, warningsHeader } from '../../src/core/warnings.js';

describe('X-Gateway-Warnings', () => {
  it('is absent where there is nothing to warn of', () => {
    expect(warningsHeader([])).toBeUndefined();
  });

  it('names code, field and target', () => {
    const warnings: Warning[] = [
      { code: 'unknown_field', field: 'contents[0].parts[1].colour' },
      {
        code: 'clamped',
        field: 'generationConfig.temperature',
        target: 'anthropic/claude-sonnet-4-5',
      },
    ];
    expect(warningsHeader(warnings)).toBe(
      'unknown_field;field="contents[0].parts[1].colour", clamped;field="generationConfig.temperature";target="anthropic/claude-sonnet-4-5"',
    );
  });

  it('says each thing once', () => {
    const warning: Warning = { code: 'dropped', field: 'store' };
    expect(warningsHeader([warning, { ...warning }])).toBe('dropped;field="store"');
  });

  it.each(['a"b', 'a\\b', 'a\r\nX: 1', 'ä€', '\u0000', '😀', '",dropped;field="x'])(
    'lets %j break nothing',
    (field) => {
      const header = warningsHeader([{ code: 'unknown_field', field }]) ?? '';
      expect(header).toMatch(/^unknown_field;field="[\x20\x21\x23-\x5b\x5d-\x7e]*"$/);
    },
  );

  it('is cut by whole items at 4 KiB, and says so', () => {
    const warnings = Array.from(
      { length: 500 },
      (_, at): Warning => ({ code: 'unknown_field', field: `member${at}` }),
    );
    const header = warningsHeader(warnings) ?? '';
    expect(header.length).toBeLessThanOrEqual(4096);
    expect(header.length).toBeGreaterThan(3500);
    const items = header.split(', ');
    expect(items.pop()).toBe('truncated');
    for (const [at, item] of items.entries())
      expect(item).toBe(`unknown_field;field="member${at}"`);
  });

  it('cuts a name that is longer than any of ours', () => {
    expect(
      (warningsHeader([{ code: 'unknown_field', field: 'x'.repeat(10_000) }]) ?? '').length,
    ).toBeLessThan(300);
  });
});
