import { redisScript } from './redis.js';

/**
 * Calendar windows in UTC, from a time in milliseconds: start and end, of which `total` has none.
 * Months by the days-from-civil algorithm (howardhinnant.github.io/date_algorithms.html): Redis has
 * no calendar.
 */
const windowLua = `
local function monthOf(day)
  local z = day + 719468
  local era = math.floor(z / 146097)
  local doe = z - era * 146097
  local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524) - math.floor(doe / 146096)) / 365)
  local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
  local mp = math.floor((5 * doy + 2) / 153)
  local month = mp < 10 and mp + 3 or mp - 9
  return yoe + era * 400 + (month <= 2 and 1 or 0), month
end

local function firstDayOf(year, month)
  local y = month <= 2 and year - 1 or year
  local era = math.floor(y / 400)
  local yoe = y - era * 400
  local doy = math.floor((153 * (month > 2 and month - 3 or month + 9) + 2) / 5)
  return era * 146097 + yoe * 365 + math.floor(yoe / 4) - math.floor(yoe / 100) + doy - 719468
end

local HOUR, DAY = 3600000, 86400000

local function windowAt(window, at)
  if window == 'total' then return 0, nil end
  if window == 'month' then
    local year, month = monthOf(math.floor(at / DAY))
    local start = firstDayOf(year, month)
    local nextYear, nextMonth = year, month + 1
    if month == 12 then nextYear, nextMonth = year + 1, 1 end
    return start * DAY, firstDayOf(nextYear, nextMonth) * DAY
  end
  local length = window == 'hour' and HOUR or DAY
  local start = math.floor(at / length) * length
  return start, start + length
end
`;

/**
 * Allowances, places and money of one request, in one step and by Redis's own time: no other script
 * runs in between. KEYS[1] is the beginning of all names, ARGV[1] the question, ARGV[2] its JSON.
 *
 * Money never becomes a number of Lua, which is exact up to 2^53 only: it stays text, and Redis adds.
 * Of a number that Redis gives back, no more than its sign is looked at.
 */
const questionsLua = `
local prefix = KEYS[1]
local asked = cjson.decode(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function whole(number) return string.format('%.0f', number) end

local function negative(amount)
  if amount == '0' then return '0' end
  if string.sub(amount, 1, 1) == '-' then return string.sub(amount, 2) end
  return '-' .. amount
end

local function counterKey(counter, start)
  return prefix .. ':budget:' .. counter.name .. ':' .. whole(start)
end

-- Windows that are over are of use until the last of their requests is.
local function forgetLater(key, finish)
  if not finish then return end
  for _, name in ipairs({ key, key .. ':holds', key .. ':ends' }) do
    redis.call('PEXPIREAT', name, whole(finish + 2 * DAY))
  end
end

local function dropExpired(key)
  local ids = redis.call('ZRANGEBYSCORE', key .. ':ends', '-inf', whole(now))
  for _, id in ipairs(ids) do
    local amount = redis.call('HGET', key .. ':holds', id)
    if amount then redis.call('HINCRBY', key, 'held', negative(amount)) end
    redis.call('HDEL', key .. ':holds', id)
    redis.call('ZREM', key .. ':ends', id)
  end
end

local function addHold(key, id, amount, ttl)
  if redis.call('HSETNX', key .. ':holds', id, amount) == 0 then return end
  redis.call('HINCRBY', key, 'held', amount)
  redis.call('ZADD', key .. ':ends', whole(now + ttl), id)
end

local function hasRoom(key, amount, limit)
  redis.call('HSET', key, 'sum', redis.call('HGET', key, 'spent'))
  redis.call('HINCRBY', key, 'sum', redis.call('HGET', key, 'held') or '0')
  redis.call('HINCRBY', key, 'sum', amount)
  return redis.call('HINCRBY', key, 'sum', negative(limit)) <= 0
end

local function bucketOf(claim)
  local key = prefix .. ':rate:' .. claim.key
  local kept = redis.call('HMGET', key, 'parts', 'at')
  local full = claim.perMinute * 60000
  if not kept[1] then return key, full, full end
  local brought = math.max(0, now - tonumber(kept[2])) * claim.perMinute
  return key, math.min(full, tonumber(kept[1]) + brought), full
end

local function keepBucket(claim, key, parts, full)
  redis.call('HSET', key, 'parts', whole(parts), 'at', whole(now))
  redis.call('PEXPIRE', key, whole(math.ceil((full - parts) / claim.perMinute) + 1000))
end

-- Each answers nil, or why not; what it would change comes with it.
local check = {}

function check.rate(claim)
  local key, parts, full = bucketOf(claim)
  local needed = math.min(claim.amount * 60000, full)
  if parts < needed then
    return { 'refused', math.ceil((needed - parts) / claim.perMinute) }
  end
  return nil, function() keepBucket(claim, key, parts - claim.amount * 60000, full) end
end

function check.lease(claim)
  local key = prefix .. ':lease:' .. claim.key
  redis.call('ZREMRANGEBYSCORE', key, '-inf', whole(now))
  local isThere = redis.call('ZSCORE', key, claim.id)
  if not isThere and redis.call('ZCARD', key) >= claim.limit then return { 'refused', -1 } end
  return nil, function()
    local left = redis.call('PTTL', key)
    redis.call('ZADD', key, whole(now + claim.ttlMs), claim.id)
    redis.call('PEXPIRE', key, whole(math.max(left, claim.ttlMs)))
  end
end

local grantedAt = now

function check.hold(claim)
  local start, finish = windowAt(claim.window, now)
  local key = counterKey(claim, start)
  if not redis.call('HGET', key, 'spent') then
    -- Nothing was spent in a window that began while this Redis kept count.
    local born = redis.call('GET', prefix .. ':born')
    if not born then
      born = whole(now)
      redis.call('SET', prefix .. ':born', born)
    end
    if start < tonumber(born) then return { 'unknown' } end
    redis.call('HSET', key, 'spent', '0')
  end
  dropExpired(key)
  local isThere = redis.call('HEXISTS', key .. ':holds', claim.id) == 1
  if not isThere and not hasRoom(key, claim.amount, claim.limit) then
    return { 'refused', finish and finish - now or -1 }
  end
  local cut = tonumber(redis.call('HGET', key, 'cut') or '0')
  if cut >= grantedAt then grantedAt = cut + 1 end
  return nil, function()
    addHold(key, claim.id, claim.amount, claim.ttlMs)
    forgetLater(key, finish)
  end
end

local questions = {}

function questions.claim()
  local changes = {}
  local refused
  for index, claim in ipairs(asked) do
    local why, change = check[claim.kind](claim)
    if why then
      -- A counter that is not known has to be set first, whatever else stands in the way.
      if why[1] == 'unknown' then return { 'unknown', index - 1 } end
      refused = refused or { 'refused', index - 1, why[2] }
    end
    changes[index] = change
  end
  if refused then return refused end
  for index = 1, #asked do changes[index]() end
  return { 'granted', grantedAt }
end

local finish = {}

function finish.rate(ending)
  local key, parts, full = bucketOf(ending)
  keepBucket(ending, key, math.min(full, parts - ending.amount * 60000), full)
  return true
end

function finish.lease(ending)
  redis.call('ZREM', prefix .. ':lease:' .. ending.key, ending.id)
  return true
end

function finish.hold(ending)
  local key = counterKey(ending, ending.start)
  dropExpired(key)
  local amount = redis.call('HGET', key .. ':holds', ending.id)
  if not amount then return false end
  redis.call('HDEL', key .. ':holds', ending.id)
  redis.call('ZREM', key .. ':ends', ending.id)
  redis.call('HINCRBY', key, 'held', negative(amount))
  if redis.call('HGET', key, 'spent') then redis.call('HINCRBY', key, 'spent', ending.charged) end
  if redis.call('HGET', key, 'token') then redis.call('HINCRBY', key, 'since', ending.charged) end
  return true
end

questions['end'] = function()
  local unknown = {}
  for index, ending in ipairs(asked) do
    if not finish[ending.kind](ending) then table.insert(unknown, index - 1) end
  end
  return unknown
end

function questions.begin()
  local start, finishAt = windowAt(asked.window, now)
  local key = counterKey(asked, start)
  dropExpired(key)
  local began = redis.call('HGET', key, 'began')
  if began and now - tonumber(began) < asked.limitMs then return false end
  local cut = math.max(now, tonumber(redis.call('HGET', key, 'cut') or '-1') + 1)
  for _, hold in ipairs(asked.own) do
    if hold.start == start then addHold(key, hold.id, hold.amount, hold.ttlMs) end
  end
  redis.call('HSET', key, 'cut', whole(cut), 'token', asked.token, 'began', whole(now), 'since', '0')
  forgetLater(key, finishAt)
  return { cut, start, redis.call('HKEYS', key .. ':holds') }
end

function questions.finish()
  local key = counterKey(asked, asked.start)
  if redis.call('HGET', key, 'token') ~= asked.token then return 0 end
  dropExpired(key)
  redis.call('HSET', key, 'told', asked.charged)
  redis.call('HINCRBY', key, 'told', redis.call('HGET', key, 'since'))
  local told = redis.call('HGET', key, 'told')
  local spent = redis.call('HGET', key, 'spent')
  local keeps = false
  if spent then
    redis.call('HSET', key, 'sum', spent)
    if redis.call('HINCRBY', key, 'sum', negative(told)) > 0 then
      local surplus = redis.call('HGET', key, 'sum')
      local isSame = redis.call('HGET', key, 'surplus') == surplus
      local seen = isSame and tonumber(redis.call('HGET', key, 'seen')) or now
      keeps = not isSame or now - seen < asked.confirmMs
      redis.call('HSET', key, 'surplus', surplus, 'seen', whole(seen))
    end
  end
  if not keeps then
    redis.call('HSET', key, 'spent', told)
    redis.call('HDEL', key, 'surplus', 'seen')
  end
  redis.call('HDEL', key, 'token', 'began', 'since', 'told', 'sum')
  for _, hold in ipairs(asked.open) do addHold(key, hold.id, hold.amount, asked.openTtlMs) end
  local _, finishAt = windowAt(asked.window, asked.start)
  forgetLater(key, finishAt)
  return 1
end

function questions.read()
  local start, finishAt = windowAt(asked.window, now)
  local key = counterKey(asked, start)
  dropExpired(key)
  local spent = redis.call('HGET', key, 'spent')
  if not spent then return false end
  return { start, finishAt or -1, spent, redis.call('HGET', key, 'held') or '0' }
end

function questions.announce()
  local key = prefix .. ':instances'
  redis.call('ZADD', key, whole(now), asked.id)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', whole(now - asked.aliveMs))
  redis.call('PEXPIRE', key, whole(asked.aliveMs))
  return redis.call('ZCARD', key)
end

function questions.leave()
  return redis.call('ZREM', prefix .. ':instances', asked.id)
end

function questions.window()
  local start, finishAt = windowAt(asked.window, asked.at)
  return { start, finishAt or -1 }
end

return questions[ARGV[1]]()
`;

export const limitsScript = redisScript(windowLua + questionsLua);
