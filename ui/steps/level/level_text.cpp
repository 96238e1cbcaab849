#include "ui/steps/level/level_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LevelWords
{
    Q_DECLARE_TR_FUNCTIONS(LevelText)
};

QString joined(const QList<int> &levels)
{
    QStringList texts;
    for (const int level : levels) {
        texts.append(QString::number(level));
    }
    return texts.join(LevelWords::tr(" or "));
}

QString countsOf(const LevelResult &result)
{
    QStringList lines;
    for (auto it = result.outcomesPerLevel.cbegin(); it != result.outcomesPerLevel.cend(); ++it) {
        lines.append(LevelWords::tr("%n outcome(s) at level %1.", nullptr, it.value()).arg(it.key()));
    }
    return lines.join(u'\n');
}

} // namespace

LevelText majorityText(const LevelResult &result)
{
    if (result.majority.isEmpty()) {
        return {};
    }
    if (result.majority.size() > 1) {
        return {LevelWords::tr("tie: level %1 by majority").arg(joined(result.majority)),
            countsOf(result) + u'\n' + LevelWords::tr("No level has more outcomes than the others. Choose one of them and say why, or use the average.")};
    }
    return {LevelWords::tr("level %1 by majority").arg(result.majority.first()),
        countsOf(result) + u'\n' + LevelWords::tr("Most outcomes are at level %1.").arg(result.majority.first())};
}

LevelText averageText(const LevelResult &result)
{
    if (!result.averageHundredths || result.average.isEmpty()) {
        return {};
    }
    QStringList terms;
    for (auto it = result.outcomesPerLevel.cbegin(); it != result.outcomesPerLevel.cend(); ++it) {
        terms.append(LevelWords::tr("%1 × %2").arg(it.value()).arg(it.key()));
    }
    const QString mean = QLocale().toString(static_cast<double>(*result.averageHundredths) / 100, 'f',
        *result.averageHundredths % 100 == 0      ? 0
            : *result.averageHundredths % 10 == 0 ? 1
                                                  : 2);
    const QString sum = LevelWords::tr("(%1) ÷ %2 = %3.").arg(terms.join(u" + "_s)).arg(result.outcomesWithLevel).arg(mean);
    if (result.average.size() > 1) {
        return {LevelWords::tr("%1 on average, between %2").arg(mean, joined(result.average)),
            sum + u'\n' + LevelWords::tr("The average lies exactly between two levels. Choose one of them and say why, or use the majority.")};
    }
    return {LevelWords::tr("%1 on average").arg(mean), sum + u'\n' + LevelWords::tr("The nearest level is %1.").arg(result.average.first())};
}

} // namespace Credwright
