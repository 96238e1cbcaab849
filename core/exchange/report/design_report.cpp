#include "core/exchange/report/design_report.h"

#include "core/model/access.h"
#include "core/util/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source, int n = -1)
{
    return QCoreApplication::translate("Report", source, nullptr, n);
}

QLatin1StringView severityCode(Severity severity)
{
    switch (severity) {
    case Severity::Must:
        return "must"_L1;
    case Severity::Should:
        return "should"_L1;
    case Severity::Consider:
        break;
    }
    return "consider"_L1;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Must:
        return tr(QT_TRANSLATE_NOOP("Report", "Must"));
    case Severity::Should:
        return tr(QT_TRANSLATE_NOOP("Report", "Should"));
    case Severity::Consider:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Report", "Consider"));
}

QLatin1StringView stateCode(StepState state)
{
    switch (state) {
    case StepState::Empty:
        return "empty"_L1;
    case StepState::Begun:
        return "begun"_L1;
    case StepState::OpenPoints:
        return "open-points"_L1;
    case StepState::Complete:
        return "complete"_L1;
    case StepState::DoesNotApply:
        break;
    }
    return "does-not-apply"_L1;
}

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Empty:
        return tr(QT_TRANSLATE_NOOP("Report", "empty"));
    case StepState::Begun:
        return tr(QT_TRANSLATE_NOOP("Report", "begun"));
    case StepState::OpenPoints:
        return tr(QT_TRANSLATE_NOOP("Report", "open points"));
    case StepState::Complete:
        return tr(QT_TRANSLATE_NOOP("Report", "complete"));
    case StepState::DoesNotApply:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Report", "does not apply"));
}

QString levels(const QList<int> &list, const QLocale &locale)
{
    QStringList words;
    for (const int level : list) {
        words.append(locale.toString(level));
    }
    return words.isEmpty() ? u"–"_s : words.join(u", "_s);
}

/// Two columns; the first is as wide as its longest entry.
class Lines
{
public:
    void add(const QString &label, const QString &value)
    {
        m_rows.append({label, value});
        m_width = qMax(m_width, label.size());
    }
    QString text() const
    {
        QString text;
        for (const auto &[label, value] : m_rows) {
            text += u"  "_s + label.leftJustified(m_width + 2) + value + u'\n';
        }
        return text;
    }

private:
    QList<std::pair<QString, QString>> m_rows;
    qsizetype m_width = 0;
};

/// The row that a finding is about; empty when it is about the design or a list as a whole.
QString placeOf(const Design &design, const Finding &finding)
{
    return finding.where.entity.isNull() ? QString() : entityTitle(design, finding.where.kind(), finding.where.entity);
}

QString outcomeName(const Design &design, const QUuid &id)
{
    const Outcome *outcome = findById(design.outcomes, id);
    const QString statement = outcome ? outcome->statement.text.simplified() : QString();
    return statement.size() > 60 ? statement.left(59) + u'…' : statement;
}

void addSize(Lines &lines, const Design &design, const Analysis &analysis, const QLocale &locale)
{
    const Workload &workload = analysis.workload;
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Credits")),
        design.type.credits ? tr(QT_TRANSLATE_NOOP("Report", "%1 ECTS")).arg(formatCredits(*design.type.credits, locale)) : u"–"_s);
    QString hours = formatMinutes(workload.total, locale);
    if (workload.totalMaximum != workload.total) {
        hours += u"–"_s + formatMinutes(workload.totalMaximum, locale);
    }
    if (workload.wantedLow && workload.wantedHigh) {
        hours = tr(QT_TRANSLATE_NOOP("Report", "%1 of %2 to %3"))
                    .arg(hours, formatMinutes(*workload.wantedLow, locale), formatMinutes(*workload.wantedHigh, locale));
    }
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Hours")), hours);
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Hours a week")), workload.perWeek ? formatMinutes(*workload.perWeek, locale) : u"–"_s);
    const LevelResult &level = analysis.level;
    const QString average = level.averageHundredths ? locale.toString(static_cast<double>(*level.averageHundredths) / 100, 'f', 2) : u"–"_s;
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "EQF level")),
        tr(QT_TRANSLATE_NOOP("Report", "%1 chosen, %2 by majority, %3 on average"))
            .arg(level.chosen ? locale.toString(*level.chosen) : u"–"_s, levels(level.majority, locale), average));
}

void addAlignment(Lines &lines, const Design &design, const Analysis &analysis, const QLocale &locale)
{
    int number = 0;
    for (const Alignment::OutcomeRow &row : analysis.alignment.rows) {
        const QString shown = row.graded ? tr(QT_TRANSLATE_NOOP("Report", "graded"))
            : row.formative              ? tr(QT_TRANSLATE_NOOP("Report", "formative only"))
                                         : tr(QT_TRANSLATE_NOOP("Report", "not assessed"));
        lines.add(tr(QT_TRANSLATE_NOOP("Report", "Outcome %1")).arg(locale.toString(++number)),
            tr(QT_TRANSLATE_NOOP("Report", "%1, %2, %3: %4"))
                .arg(formatMinutes(row.minutes, locale), formatPercent(row.grade, locale), shown, outcomeName(design, row.outcome)));
    }
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Sum of weights")), formatPercent(analysis.alignment.summativeWeight, locale));
}

void addMoney(Lines &lines, const Design &design, const Analysis &analysis, const QLocale &locale)
{
    const FinanceResult &finance = analysis.finance;
    if (!finance.begun || finance.editions.isEmpty()) {
        return;
    }
    const EditionResult &shown = finance.editions.at(finance.shown);
    const auto money = [&](Money amount) { return formatMoney(amount, design.identity.currency, locale); };
    const Edition *edition = findById(design.editions, shown.edition);
    if (edition) {
        lines.add(tr(QT_TRANSLATE_NOOP("Report", "Edition shown")), edition->name.text);
    }
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Learners")), locale.toString(shown.learners));
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Full cost")), money(shown.cost));
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Income")),
        tr(QT_TRANSLATE_NOOP("Report", "%1, of which %2 is lasting")).arg(money(shown.incomeAll), money(shown.incomeLasting)));
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Result")),
        tr(QT_TRANSLATE_NOOP("Report", "%1, %2 on lasting income")).arg(money(shown.result()), money(shown.lastingResult())));
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Break-even")),
        finance.breakEvenLearners ? tr(QT_TRANSLATE_NOOP("Report", "at %1 learners")).arg(locale.toString(*finance.breakEvenLearners)) : u"–"_s);
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Full cost of all editions")), money(finance.cost));
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Cost per learner")), finance.perLearner ? money(*finance.perLearner) : u"–"_s);
    lines.add(tr(QT_TRANSLATE_NOOP("Report", "Cost per credit")), finance.perCredit ? money(*finance.perCredit) : u"–"_s);
}

QJsonValue decimal(const std::optional<Money> &value)
{
    return value ? QJsonValue(static_cast<double>(value->value) / 1000) : QJsonValue();
}

QJsonValue minutes(const std::optional<Minutes> &value)
{
    return value ? QJsonValue(value->value) : QJsonValue();
}

QJsonValue percent(const std::optional<Percent> &value)
{
    return value ? QJsonValue(static_cast<double>(value->value) / 100) : QJsonValue();
}

QJsonArray array(const QList<int> &values)
{
    QJsonArray list;
    for (const int value : values) {
        list.append(value);
    }
    return list;
}

QJsonObject financeJson(const Design &design, const FinanceResult &finance)
{
    QJsonObject json{{u"currency"_s, design.identity.currency}, {u"lifespanCost"_s, decimal(finance.cost)}, {u"lifespanIncome"_s, decimal(finance.income)},
        {u"costPerLearner"_s, decimal(finance.perLearner)}, {u"costPerCompleter"_s, decimal(finance.perCompleter)},
        {u"costPerCredit"_s, decimal(finance.perCredit)}, {u"coverage"_s, percent(finance.coverage)}, {u"lastingCoverage"_s, percent(finance.coverageLasting)},
        {u"breakEvenLearners"_s, finance.breakEvenLearners ? QJsonValue(*finance.breakEvenLearners) : QJsonValue()},
        {u"breakEvenLearnersWithTemporaryIncome"_s, finance.breakEvenLearnersAllIncome ? QJsonValue(*finance.breakEvenLearnersAllIncome) : QJsonValue()},
        {u"breakEvenFee"_s, decimal(finance.breakEvenFee)}, {u"averageFee"_s, decimal(finance.averageFee)}};
    QJsonArray editions;
    for (qsizetype i = 0; i < finance.editions.size(); ++i) {
        const EditionResult &result = finance.editions[i];
        const Edition *edition = findById(design.editions, result.edition);
        editions.append(QJsonObject{{u"name"_s, edition ? edition->name.text : QString()}, {u"shown"_s, i == finance.shown}, {u"learners"_s, result.learners},
            {u"preparatory"_s, decimal(result.preparatory)}, {u"running"_s, decimal(result.running)}, {u"additional"_s, decimal(result.additional)},
            {u"indirect"_s, decimal(result.indirect)}, {u"cost"_s, decimal(result.cost)}, {u"fees"_s, decimal(result.fees)},
            {u"income"_s, decimal(result.incomeAll)}, {u"lastingIncome"_s, decimal(result.incomeLasting)}, {u"result"_s, decimal(result.result())},
            {u"lastingResult"_s, decimal(result.lastingResult())}});
    }
    json.insert(u"editions"_s, editions);
    return json;
}

} // namespace

QString infoText(const Design &design, const Analysis &analysis, const QLocale &locale)
{
    Lines lines;
    addSize(lines, design, analysis, locale);
    addAlignment(lines, design, analysis, locale);
    addMoney(lines, design, analysis, locale);
    for (const StepStatus &status : analysis.steps) {
        const StepInfo *step = stepInfo(status.step);
        const QString open = status.open() == 0
            ? QString()
            : tr(QT_TRANSLATE_NOOP("Report", " (Must %1, Should %2, Consider %3)")).arg(status.musts).arg(status.shoulds).arg(status.considers);
        lines.add(step ? QString::number(step->number) + u' ' + step->shortTitle.text() : QString(status.step), stateWord(status.state) + open);
    }
    const QString title = design.identity.title.text;
    return (title.isEmpty() ? tr(QT_TRANSLATE_NOOP("Report", "Without a title")) : title) + u'\n' + lines.text();
}

QByteArray infoJson(const Design &design, const Analysis &analysis)
{
    const Workload &workload = analysis.workload;
    QJsonObject json{{u"title"_s, design.identity.title.text},
        {u"credits"_s, design.type.credits ? QJsonValue(static_cast<double>(design.type.credits->value) / 100) : QJsonValue()}};
    json.insert(u"minutes"_s,
        QJsonObject{{u"total"_s, minutes(workload.total)}, {u"totalMaximum"_s, minutes(workload.totalMaximum)}, {u"wantedLow"_s, minutes(workload.wantedLow)},
            {u"wantedHigh"_s, minutes(workload.wantedHigh)}, {u"perWeek"_s, minutes(workload.perWeek)}, {u"onSite"_s, minutes(workload.onSite)},
            {u"online"_s, minutes(workload.online)}, {u"ownStudy"_s, minutes(workload.ownStudy)}, {u"assessment"_s, minutes(workload.assessmentMinutes)}});
    const LevelResult &level = analysis.level;
    json.insert(u"level"_s,
        QJsonObject{{u"chosen"_s, level.chosen ? QJsonValue(*level.chosen) : QJsonValue()}, {u"majority"_s, array(level.majority)},
            {u"average"_s, level.averageHundredths ? QJsonValue(static_cast<double>(*level.averageHundredths) / 100) : QJsonValue()},
            {u"suggested"_s, array(level.suggested)}, {u"departs"_s, level.departs}});
    QJsonArray outcomes;
    for (const Alignment::OutcomeRow &row : analysis.alignment.rows) {
        const Outcome *outcome = findById(design.outcomes, row.outcome);
        outcomes.append(QJsonObject{{u"id"_s, row.outcome.toString(QUuid::WithoutBraces)}, {u"statement"_s, outcome ? outcome->statement.text : QString()},
            {u"minutes"_s, minutes(row.minutes)}, {u"grade"_s, percent(row.grade)}, {u"practised"_s, row.practised}, {u"graded"_s, row.graded},
            {u"formative"_s, row.formative}});
    }
    json.insert(u"outcomes"_s, outcomes);
    json.insert(u"sumOfWeights"_s, percent(analysis.alignment.summativeWeight));
    json.insert(u"finance"_s, analysis.finance.begun ? QJsonValue(financeJson(design, analysis.finance)) : QJsonValue());
    QJsonArray steps;
    for (const StepStatus &status : analysis.steps) {
        steps.append(QJsonObject{{u"step"_s, status.step}, {u"state"_s, stateCode(status.state)}, {u"filled"_s, status.fraction}, {u"must"_s, status.musts},
            {u"should"_s, status.shoulds}, {u"consider"_s, status.considers}});
    }
    json.insert(u"steps"_s, steps);
    return QJsonDocument(json).toJson();
}

QString findingsText(const Design &design, const Analysis &analysis)
{
    QString text;
    for (const Severity severity : {Severity::Must, Severity::Should, Severity::Consider}) {
        for (const Finding &finding : analysis.open) {
            if (finding.severity != severity) {
                continue;
            }
            const StepInfo *step = stepInfo(stepOf(finding.where));
            const RuleInfo *rule = ruleInfo(finding.rule);
            const QString place = placeOf(design, finding);
            text += tr(QT_TRANSLATE_NOOP("Report", "%1: %2")).arg(severityWord(severity), finding.factText()) + u'\n';
            QStringList about = {step ? step->title.text() : QString(), place.simplified(), rule ? rule->source.text() : QString()};
            about.removeAll(QString());
            text += u"    "_s + about.join(u" · "_s) + u'\n';
        }
    }
    return text.isEmpty() ? tr(QT_TRANSLATE_NOOP("Report", "Nothing is open.")) + u'\n' : text;
}

QByteArray findingsJson(const Design &design, const Analysis &analysis)
{
    QJsonArray list;
    for (const Finding &finding : analysis.open) {
        const RuleInfo *rule = ruleInfo(finding.rule);
        list.append(QJsonObject{{u"severity"_s, severityCode(finding.severity)}, {u"rule"_s, finding.rule}, {u"step"_s, stepOf(finding.where)},
            {u"field"_s, finding.where.field},
            {u"entity"_s, finding.where.entity.isNull() ? QJsonValue() : QJsonValue(finding.where.entity.toString(QUuid::WithoutBraces))},
            {u"place"_s, placeOf(design, finding)}, {u"fact"_s, finding.factText()}, {u"reason"_s, rule ? rule->reason.text() : QString()},
            {u"source"_s, rule ? rule->source.text() : QString()}});
    }
    return QJsonDocument(QJsonObject{{u"mustIsOpen"_s, hasOpenMust(analysis)}, {u"setAside"_s, analysis.setAside.size()}, {u"open"_s, list}}).toJson();
}

bool hasOpenMust(const Analysis &analysis)
{
    return std::any_of(analysis.open.cbegin(), analysis.open.cend(), [](const Finding &finding) { return finding.severity == Severity::Must; });
}

} // namespace Credwright
