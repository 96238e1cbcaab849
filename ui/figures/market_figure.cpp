#include "ui/figures/market_figure.h"

#include "core/util/format.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

MarketFigure::MarketFigure(const Design &design, const MarketPosition &market, const QLocale &locale)
    : m_locale(locale)
    , m_currency(design.identity.currency)
    , m_market(market)
{
    for (const Comparator &comparator : design.comparators) {
        QStringList name{comparator.provider, comparator.offer};
        name.removeAll(QString());
        m_names.append(name.join(u", "_s));
    }
}

QString MarketFigure::money(Money amount) const
{
    return formatMoney(amount, m_currency, m_locale);
}

/// "ours €291.67, 12 % above the median"; empty where there is no fee.
QString MarketFigure::ours() const
{
    if (!m_market.ours) {
        return {};
    }
    const QString fee = money(*m_market.ours);
    if (!m_market.fromMedian) {
        return tr("ours %1").arg(fee);
    }
    const qint64 apart = (qAbs(m_market.fromMedian->value) + 50) / 100 * 100;
    if (apart == 0) {
        return tr("ours %1, at the median").arg(fee);
    }
    const QString share = formatPercent(Percent{apart}, m_locale);
    return m_market.fromMedian->value > 0 ? tr("ours %1, %2 above the median").arg(fee, share) : tr("ours %1, %2 below the median").arg(fee, share);
}

QString MarketFigure::title() const
{
    return tr("Fee and market");
}

QString MarketFigure::summary() const
{
    if (!m_market.median) {
        return tr("There is no comparable offer yet.");
    }
    QString text = tr("%1 comparable offers ask from %2 to %3 per credit, the median is %4.")
                       .arg(m_locale.toString(m_market.counted), money(*m_market.lowest), money(*m_market.highest), money(*m_market.median));
    if (const QString own = ours(); !own.isEmpty()) {
        text += u' ' + own.left(1).toUpper() + own.mid(1) + u'.';
    }
    return text;
}

FigureTable MarketFigure::table() const
{
    FigureTable table{{tr("Offer"), tr("Working"), tr("Per credit")}, {}, 2};
    for (qsizetype i = 0; i < m_market.offers.size(); ++i) {
        const MarketOffer &offer = m_market.offers.at(i);
        table.rows.append({m_names.value(i), offer.working, offer.perCredit ? money(*offer.perCredit) : u"–"_s});
    }
    const auto row = [&](const QString &name, const std::optional<Money> &amount) {
        if (amount) {
            table.rows.append({name, {}, money(*amount)});
        }
    };
    row(tr("Lowest"), m_market.lowest);
    row(tr("Lower quartile"), m_market.lowerQuartile);
    row(tr("Median"), m_market.median);
    row(tr("Upper quartile"), m_market.upperQuartile);
    row(tr("Highest"), m_market.highest);
    row(tr("Ours"), m_market.ours);
    row(tr("Ours, on average"), m_market.ourAverage);
    return table;
}

double MarketFigure::heightFor(double) const
{
    return Theme::px(84);
}

void MarketFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    if (!m_market.median) {
        return;
    }
    const qint64 least = m_market.ours ? std::min(*m_market.lowest, *m_market.ours).value : m_market.lowest->value;
    const qint64 most = m_market.ours ? std::max(*m_market.highest, *m_market.ours).value : m_market.highest->value;
    const double room = std::max(1000.0, static_cast<double>(most - least) * 0.15);
    const double low = std::max(0.0, static_cast<double>(least) - room);
    const double span = static_cast<double>(most) + room - low;
    const QRectF plot = rect.adjusted(Theme::px(24), 0, -Theme::px(24), 0);
    const auto at = [&](Money amount) { return plot.left() + plot.width() * (static_cast<double>(amount.value) - low) / span; };
    const double row = Theme::px(18);
    const double line = rect.top() + row * 2.4;
    to.line({plot.left(), line}, {plot.right(), line}, Theme::Line);
    for (const qint64 step : axisSteps(qRound64(low) / 1000, qRound64(low + span) / 1000, 6)) {
        const Money amount{step * 1000};
        if (static_cast<double>(amount.value) >= low) {
            const double width = textWidth(money(amount), Theme::ChartFont) + 2;
            to.line({at(amount), line + Theme::px(6)}, {at(amount), line + Theme::px(10)}, Theme::FieldLine);
            to.text({at(amount) - width / 2, line + Theme::px(11), width, row}, FigurePainter::Align::Centre, money(amount), Theme::ChartFont, Theme::Text2);
        }
    }
    to.fill(QRectF(at(*m_market.lowest), line - Theme::px(4), std::max(1.0, at(*m_market.highest) - at(*m_market.lowest)), Theme::px(8)), Theme::Line,
        Theme::px(4));
    for (const MarketOffer &offer : m_market.offers) {
        if (offer.perCredit) {
            to.ring({at(*offer.perCredit), line}, Theme::px(5), Theme::Text2, Theme::Surface, 1.5);
        }
    }
    const auto caption = [&](double x, double top, const QString &text, Theme::FontRole font, Theme::Token token) {
        const double width = std::min(textWidth(text, font) + 2, rect.width());
        to.text({std::clamp(x - width / 2, rect.left(), rect.right() - width), top, width, row}, FigurePainter::Align::Centre, text, font, token);
    };
    const double median = at(*m_market.median);
    to.line({median, rect.top() + row * 1.9}, {median, line + Theme::px(8)}, Theme::Text2);
    caption(median, rect.top() + row * 0.9, tr("median %1").arg(money(*m_market.median)), Theme::LabelPlainFont, Theme::Text2);
    if (m_market.ours) {
        const double x = at(*m_market.ours);
        const double r = Theme::px(7);
        to.fill(QPolygonF({{x, line - r}, {x + r, line}, {x, line + r}, {x - r, line}}), Theme::Accent);
        caption(x, rect.top(), ours(), Theme::LabelFont, Theme::Accent);
    }
}

} // namespace Credwright
