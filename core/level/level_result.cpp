#include "core/level/level_result.h"

namespace Credwright {

namespace {

constexpr qint64 lowestLevel = 1;
constexpr qint64 highestLevel = 8;

QList<int> mostFrequent(const QMap<int, int> &outcomesPerLevel)
{
    int most = 0;
    for (const int count : outcomesPerLevel) {
        most = std::max(most, count);
    }
    QList<int> levels;
    for (auto it = outcomesPerLevel.cbegin(); it != outcomesPerLevel.cend(); ++it) {
        if (it.value() == most) {
            levels.append(it.key());
        }
    }
    return levels;
}

/// The whole number nearest to sum ÷ count; both neighbours when it lies exactly between them.
QList<int> nearest(qint64 sum, qint64 count)
{
    const int below = static_cast<int>(sum / count);
    const qint64 rest = sum % count;
    if (rest * 2 == count) {
        return {below, below + 1};
    }
    return {rest * 2 < count ? below : below + 1};
}

} // namespace

LevelResult levelOf(const Design &design)
{
    LevelResult result;
    qint64 sum = 0;
    for (const Outcome &outcome : design.outcomes) {
        if (outcome.level && outcome.level->value >= lowestLevel && outcome.level->value <= highestLevel) {
            ++result.outcomesPerLevel[static_cast<int>(outcome.level->value)];
            ++result.outcomesWithLevel;
            sum += outcome.level->value;
        }
    }
    if (result.outcomesWithLevel > 0) {
        const qint64 count = result.outcomesWithLevel;
        result.majority = mostFrequent(result.outcomesPerLevel);
        result.averageHundredths = (sum * 200 + count) / (2 * count);
        result.average = nearest(sum, count);
        result.suggested = design.level.method == LevelMethod::Average ? result.average : result.majority;
    }
    if (design.level.eqfLevel && design.level.applies != LevelApplies::NotApplicable) {
        result.chosen = static_cast<int>(design.level.eqfLevel->value);
        result.departs = !result.suggested.isEmpty() && !result.suggested.contains(*result.chosen);
    }
    return result;
}

} // namespace Credwright
