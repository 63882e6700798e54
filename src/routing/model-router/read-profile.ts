import { isObject, parseJson } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import { featureNames, pointLength, profileVersion, wordBuckets } from './features.js';
import type { Cluster, ClusterRecord, ModelRecord, Profile } from './profile.js';

/** The text of a profile -> the profile. Fails with what is wrong with it. */
export function readProfile(text: string): Result<Profile, string> {
  const parsed = parseJson(text);
  if (!parsed.ok) return fail(parsed.error);
  const { value } = parsed;
  if (!isObject(value) || value.schemaVersion !== profileVersion) {
    return fail(
      `schemaVersion: must be ${profileVersion}; train the profile anew with this version of Pollux`,
    );
  }
  const { features, rarity, models, clusters } = value;
  if (JSON.stringify(features) !== JSON.stringify(featureNames)) {
    return fail(`features: must be ${featureNames.join(', ')}; train the profile anew`);
  }
  if (!isNumbers(rarity, wordBuckets)) return fail(`rarity: must be ${wordBuckets} numbers`);
  if (!isListOf(models, isModelRecord)) {
    return fail('models: must be a list of {target, count, quality, easy, medium, hard}');
  }
  if (!isListOf(clusters, isCluster)) {
    return fail(
      `clusters: must be a list of {centre of ${pointLength} numbers, count, models of {target, count, quality, expected}}`,
    );
  }
  return ok({
    schemaVersion: profileVersion,
    features: [...featureNames],
    rarity,
    models,
    clusters,
  });
}

function isNumbers(value: unknown, length: number): value is number[] {
  return isListOf(value, Number.isFinite) && value.length === length;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is number[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isModelRecord(value: unknown): value is ModelRecord {
  if (!isObject(value)) return false;
  const { target, count, quality, easy, medium, hard } = value;
  return typeof target === 'string' && isNumbers([count, quality, easy, medium, hard], 5);
}

function isCluster(value: unknown): value is Cluster {
  if (!isObject(value)) return false;
  const { centre, count, models } = value;
  return (
    isNumbers(centre, pointLength) && isNumbers([count], 1) && isListOf(models, isClusterRecord)
  );
}

function isClusterRecord(value: unknown): value is ClusterRecord {
  if (!isObject(value)) return false;
  const { target, count, quality, expected } = value;
  return typeof target === 'string' && isNumbers([count, quality, expected], 3);
}
