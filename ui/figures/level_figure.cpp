#include "ui/figures/level_figure.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int highest = 8;
constexpr int usualLowest = 5; ///< Higher education begins at level 5.
constexpr int fewestRows = 3;
constexpr int mostRows = 6; ///< More dots than this say less than their number.

double dotStep()
{
    return Theme::px(15);
}

double labelHeight()
{
    return Theme::px(36);
}

} // namespace

LevelFigure::LevelFigure(const LevelResult &level, const QLocale &locale) : m_level(level), m_locale(locale) {}

int LevelFigure::lowest() const
{
    int level = usualLowest;
    if (!m_level.outcomesPerLevel.isEmpty()) {
        level = std::min(level, m_level.outcomesPerLevel.firstKey());
    }
    return m_level.chosen ? std::clamp(*m_level.chosen, 1, level) : level;
}

QString LevelFigure::namesOf(int level) const
{
    QStringList names;
    if (m_level.chosen == level) {
        names.append(tr("chosen"));
    }
    if (m_level.majority.contains(level)) {
        names.append(m_level.majority.size() > 1 ? tr("tie") : tr("majority"));
    }
    if (m_level.average.contains(level)) {
        names.append(tr("average"));
    }
    return names.join(u", "_s);
}

QString LevelFigure::title() const
{
    return tr("Levels of the outcomes");
}

QString LevelFigure::summary() const
{
    QStringList sentences;
    for (auto it = m_level.outcomesPerLevel.cbegin(); it != m_level.outcomesPerLevel.cend(); ++it) {
        sentences.append(tr("%n outcome(s) at level %1.", nullptr, it.value()).arg(it.key()));
    }
    if (sentences.isEmpty()) {
        sentences.append(tr("No outcome has a level yet."));
    }
    sentences.append(m_level.chosen ? tr("Level %1 is chosen.").arg(*m_level.chosen) : tr("No level is chosen."));
    return sentences.join(u' ');
}

FigureTable LevelFigure::table() const
{
    FigureTable table{{tr("Level"), tr("Outcomes"), tr("Which is")}, {}, 1};
    for (int level = lowest(); level <= highest; ++level) {
        table.rows.append({tr("EQF %1").arg(level), m_locale.toString(m_level.outcomesPerLevel.value(level)), namesOf(level)});
    }
    return table;
}

double LevelFigure::heightFor(double) const
{
    int rows = fewestRows;
    for (const int count : m_level.outcomesPerLevel) {
        rows = std::max(rows, std::min(count, mostRows));
    }
    return rows * dotStep() + labelHeight() + Theme::px(6);
}

void LevelFigure::paintLevel(FigurePainter &to, int level, const QRectF &column) const
{
    const double base = column.bottom() - labelHeight();
    const bool chosen = m_level.chosen == level;
    if (chosen) {
        to.fill(column.adjusted(Theme::px(3), 0, -Theme::px(3), 0), Theme::AccentTint, Theme::px(4));
    }
    const int count = m_level.outcomesPerLevel.value(level);
    const int shown = count > mostRows ? mostRows - 1 : count;
    for (int i = 0; i < shown; ++i) {
        to.ring({column.center().x(), base - dotStep() * (i + 0.6)}, dotStep() / 2 - 2, Theme::Accent, Theme::Accent, 1.5);
    }
    if (count > shown) {
        const QRectF more(column.left(), base - dotStep() * mostRows, column.width(), dotStep());
        to.text(more, FigurePainter::Align::Centre, tr("+%1").arg(count - shown), Theme::ChartFont, Theme::Text2);
    }
    const QRectF number(column.left(), base + Theme::px(2), column.width(), labelHeight() / 2);
    to.text(number, FigurePainter::Align::Centre, tr("EQF %1").arg(level), chosen ? Theme::BodyBoldFont : Theme::LabelPlainFont, Theme::Text);
    const QString names = namesOf(level);
    if (textWidth(names, Theme::ChartFont) <= column.width()) { // The table names them in a narrow picture too.
        to.text(number.translated(0, labelHeight() / 2 - 2), FigurePainter::Align::Centre, names, Theme::ChartFont, Theme::Text2);
    }
}

void LevelFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    const int first = lowest();
    const double width = rect.width() / (highest - first + 1);
    for (int level = first; level <= highest; ++level) {
        paintLevel(to, level, {rect.left() + (level - first) * width, rect.top(), width, rect.height()});
    }
    const double base = rect.bottom() - labelHeight();
    to.line({rect.left(), base}, {rect.right(), base}, Theme::FieldLine);
    // The exact average, where it lies between the dots.
    if (m_level.averageHundredths) {
        const double at = rect.left() + (static_cast<double>(*m_level.averageHundredths) / 100 - first + 0.5) * width;
        const double half = Theme::px(4);
        to.fill(QPolygonF({{at - half, base + half * 1.5}, {at + half, base + half * 1.5}, {at, base}}), Theme::Accent);
    }
}

} // namespace Credwright
