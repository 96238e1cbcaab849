#include "ui/figures/workload_bar.h"

#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

double barHeight()
{
    return Theme::px(16);
}

double rangeHeight()
{
    return Theme::px(22);
}

double rowHeight()
{
    return Theme::px(16);
}

constexpr Theme::Token chartTokens[] = {Theme::Chart1, Theme::Chart2, Theme::Chart3, Theme::Chart4, Theme::Chart5};

} // namespace

WorkloadBar::WorkloadBar(const Workload &workload, const QLocale &locale)
    : m_locale(locale)
    , m_total(workload.total)
    , m_totalMaximum(workload.totalMaximum)
    , m_wantedLow(workload.wantedLow)
    , m_wantedHigh(workload.wantedHigh)
{
    for (const Workload::Part &part : workload.parts) {
        const QString name = part.assessment ? tr("Assessment") : part.kind == ActivityKind::Unset ? tr("Kind not said") : labelOf(part.kind);
        m_parts.append({name, part.minutes, chartTokens[static_cast<std::size_t>(m_parts.size()) % std::size(chartTokens)]});
        m_all += part.minutes;
    }
}

QString WorkloadBar::hours(Minutes minutes) const
{
    return formatMinutes(minutes, m_locale);
}

QString WorkloadBar::wantedText() const
{
    if (!m_wantedLow || !m_wantedHigh) {
        return {};
    }
    return *m_wantedLow == *m_wantedHigh ? tr("%1 for the credits").arg(hours(*m_wantedLow))
                                         : tr("%1 to %2 for the credits").arg(hours(*m_wantedLow), hours(*m_wantedHigh));
}

QString WorkloadBar::title() const
{
    return tr("Hours by kind of activity");
}

QString WorkloadBar::summary() const
{
    if (m_parts.isEmpty()) {
        return tr("No activity has hours yet.");
    }
    QStringList parts;
    for (const Part &part : m_parts) {
        parts.append(tr("%1 %2").arg(part.name, hours(part.minutes)));
    }
    QString text = m_total == m_totalMaximum ? tr("%1 in all: %2.").arg(hours(m_total), parts.join(u", "_s))
                                             : tr("%1 to %2, depending on the electives: %3.").arg(hours(m_total), hours(m_totalMaximum), parts.join(u", "_s));
    if (m_wantedLow) {
        text += u' ' + tr("%1.").arg(wantedText());
    }
    return text;
}

FigureTable WorkloadBar::table() const
{
    FigureTable table{{tr("Kind"), tr("Hours"), tr("Share")}, {}, 1};
    for (const Part &part : m_parts) {
        const qint64 hundredths = m_all.value > 0 ? (20000 * part.minutes.value + m_all.value) / (2 * m_all.value) : 0;
        table.rows.append({part.name, hours(part.minutes), formatPercent(Percent{(hundredths + 50) / 100 * 100}, m_locale)});
    }
    table.rows.append({tr("Total for a learner"), m_total == m_totalMaximum ? hours(m_total) : tr("%1 to %2").arg(hours(m_total), hours(m_totalMaximum)), {}});
    if (m_wantedLow) {
        table.rows.append(
            {tr("For the credits"), *m_wantedLow == *m_wantedHigh ? hours(*m_wantedLow) : tr("%1 to %2").arg(hours(*m_wantedLow), hours(*m_wantedHigh)), {}});
    }
    return table;
}

QList<WorkloadBar::Entry> WorkloadBar::legend(double width) const
{
    QList<Entry> entries;
    QPointF at(0, 0);
    for (const Part &part : m_parts) {
        const QString text = tr("%1 %2").arg(part.name, hours(part.minutes));
        const double wide = std::min(width, textWidth(text, Theme::ChartFont) + Theme::px(14));
        if (at.x() > 0 && at.x() + wide > width) {
            at = {0, at.y() + rowHeight()};
        }
        entries.append({text, part.token, {at.x(), at.y(), wide, rowHeight()}});
        at.rx() += wide + Theme::px(14);
    }
    return entries;
}

double WorkloadBar::heightFor(double width) const
{
    const QList<Entry> entries = legend(width);
    return Theme::px(2) + barHeight() + (m_wantedLow ? rangeHeight() : Theme::px(6)) + (entries.isEmpty() ? 0 : entries.last().rect.bottom()) + Theme::px(2);
}

void WorkloadBar::paintBar(FigurePainter &to, double left, double top, double scale) const
{
    double x = left;
    for (const Part &part : m_parts) {
        const double wide = static_cast<double>(part.minutes.value) * scale;
        to.fill({x, top, std::max(1.0, wide - 1), barHeight()}, part.token);
        x += wide;
    }
}

/// A bracket under the bar from the least to the most hours that the credits stand for; a single value is a mark.
void WorkloadBar::paintWanted(FigurePainter &to, double left, double top, double scale) const
{
    const double low = left + static_cast<double>(m_wantedLow->value) * scale;
    const double high = left + static_cast<double>(m_wantedHigh->value) * scale;
    const double y = top + Theme::px(4);
    to.line({low, top - barHeight() - Theme::px(2)}, {low, y}, Theme::Text, 1.5);
    to.line({high, top - barHeight() - Theme::px(2)}, {high, y}, Theme::Text, 1.5);
    to.line({low, y}, {high, y}, Theme::Text, 1.5);
    const double width = textWidth(wantedText(), Theme::ChartFont) + 2;
    const double middle = (low + high) / 2;
    const double x = std::clamp(middle - width / 2, to.rect().left(), std::max(to.rect().left(), to.rect().right() - width));
    to.text({x, y, width, rangeHeight() - Theme::px(4)}, FigurePainter::Align::Centre, wantedText(), Theme::ChartFont, Theme::Text2);
}

void WorkloadBar::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    const qint64 most = std::max<qint64>({m_all.value, m_totalMaximum.value, m_wantedHigh.value_or(Minutes()).value, 60});
    const double scale = (rect.width() - 2) / static_cast<double>(most);
    const double top = rect.top() + Theme::px(2);
    to.fill({rect.left(), top, rect.width(), barHeight()}, Theme::Alt);
    paintBar(to, rect.left(), top, scale);
    if (m_wantedLow && m_wantedHigh) {
        paintWanted(to, rect.left(), top + barHeight(), scale);
    }
    const double below = top + barHeight() + (m_wantedLow ? rangeHeight() : Theme::px(6));
    for (const Entry &entry : legend(rect.width())) {
        const QRectF place = entry.rect.translated(rect.left(), below);
        const double mark = Theme::px(8);
        to.fill({place.left(), place.center().y() - mark / 2, mark, mark}, entry.token, 2);
        to.text(place.adjusted(Theme::px(12), 0, 0, 0), FigurePainter::Align::Leading, entry.text, Theme::ChartFont, Theme::Text2);
    }
}

} // namespace Credwright
