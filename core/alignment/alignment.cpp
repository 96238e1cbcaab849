#include "core/alignment/alignment.h"

#include <QHash>

namespace Credwright {

namespace {

/// The rows that a column touches, in the order of the outcomes.
QList<qsizetype> rowsOf(const Links &links, const QHash<QUuid, qsizetype> &rowOf)
{
    QList<qsizetype> rows;
    rows.reserve(links.size());
    for (const QUuid &id : links) {
        if (const auto at = rowOf.constFind(id); at != rowOf.cend()) {
            rows.append(*at);
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Part `index` of `whole` units split evenly over `count`: the first ones take the remainder.
qint64 evenShare(qint64 whole, qsizetype count, qsizetype index)
{
    return whole / count + (index < whole % count ? 1 : 0);
}

class Builder
{
public:
    explicit Builder(const Design &design)
    {
        m_rowOf.reserve(design.outcomes.size());
        m_result.rows.reserve(design.outcomes.size());
        for (const Outcome &outcome : design.outcomes) {
            m_rowOf.insert(outcome.id, m_result.rows.size());
            m_result.rows.append(Alignment::OutcomeRow{outcome.id, {}, {}});
        }
        const qsizetype columns = design.activities.size() + design.assessments.size();
        m_result.cells.fill(QList<Alignment::Cell>(columns, Alignment::Cell::None), design.outcomes.size());
        for (auto &row : m_result.cells) {
            row.detach(); // All rows share one buffer so far.
        }
    }

    void addActivity(const Activity &activity)
    {
        const QList<qsizetype> rows = rowsOf(activity.outcomes, m_rowOf);
        for (const qsizetype row : rows) {
            m_result.rows[row].practised = true;
            m_result.cells[row][m_column] = Alignment::Cell::Practised;
        }
        shareMinutes(rows, activity.minutes.value_or(Minutes()));
        m_result.activities.append(activity.id);
        ++m_column;
    }

    void addAssessment(const Assessment &assessment)
    {
        const QList<qsizetype> rows = rowsOf(assessment.outcomes, m_rowOf);
        const bool graded = assessment.kind == AssessmentKind::Summative;
        const Percent weight = graded ? assessment.weight.value_or(Percent()) : Percent();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            Alignment::OutcomeRow &row = m_result.rows[rows.at(i)];
            (graded ? row.graded : row.formative) = true;
            row.grade += Percent{evenShare(weight.value, rows.size(), i)};
            m_result.cells[rows.at(i)][m_column] = graded ? Alignment::Cell::Graded : Alignment::Cell::Formative;
        }
        m_result.summativeWeight += weight;
        if (assessment.insideActivity.isNull()) {
            shareMinutes(rows, assessment.minutes.value_or(Minutes()));
        }
        m_result.assessments.append(assessment.id);
        ++m_column;
    }

    Alignment take() { return std::move(m_result); }

private:
    void shareMinutes(const QList<qsizetype> &rows, Minutes minutes)
    {
        if (rows.isEmpty()) {
            m_result.unalignedMinutes += minutes;
            return;
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            m_result.rows[rows.at(i)].minutes += Minutes{evenShare(minutes.value, rows.size(), i)};
        }
        m_result.minutes += minutes;
    }

    Alignment m_result;
    QHash<QUuid, qsizetype> m_rowOf;
    qsizetype m_column = 0;
};

} // namespace

Alignment alignmentOf(const Design &design)
{
    Builder builder(design);
    for (const Activity &activity : design.activities) {
        builder.addActivity(activity);
    }
    for (const Assessment &assessment : design.assessments) {
        builder.addAssessment(assessment);
    }
    return builder.take();
}

} // namespace Credwright
