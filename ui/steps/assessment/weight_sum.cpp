#include "ui/steps/assessment/weight_sum.h"

#include "core/check/analysis.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/entity_table.h"
#include "ui/theme/icons.h"
#include "ui/theme/text_flags.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

WeightSum::WeightSum(Session &session, EntityTable &table, QWidget *parent) : QWidget(parent), m_session(session), m_table(table)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&session, &Session::analysed, this, &WeightSum::refresh);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this] { update(); });
    refresh();
}

QSize WeightSum::sizeHint() const
{
    return {Theme::px(300), Theme::px(28)};
}

void WeightSum::refresh()
{
    int graded = 0;
    int weighted = 0;
    for (const Assessment &assessment : m_session.design().assessments) {
        graded += assessment.kind == AssessmentKind::Summative;
        weighted += assessment.kind == AssessmentKind::Summative && assessment.weight;
    }
    constexpr Percent whole{100'00};
    const Percent sum = m_session.analysis().alignment.summativeWeight;
    // A single graded assessment without a weight is the whole grade.
    const bool alone = graded == 1 && weighted == 0;
    m_addsUp = sum == whole || alone;
    m_sum = formatPercent(alone ? whole : sum);
    if (graded == 0) {
        m_verdict = tr("no assessment is graded yet");
    } else if (alone) {
        m_verdict = tr("the one graded assessment is the whole grade");
    } else if (m_addsUp) {
        m_verdict = tr("adds up");
    } else if (sum.value < whole.value) {
        m_verdict = tr("%1 missing").arg(formatPercent(Percent{whole.value - sum.value}));
    } else {
        m_verdict = tr("%1 too much").arg(formatPercent(Percent{sum.value - whole.value}));
    }
    setVisible(!m_session.design().assessments.isEmpty());
    setAccessibleName(tr("Sum of weights: %1, %2").arg(m_sum, m_verdict));
    setToolTip(accessibleName());
    update();
}

void WeightSum::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Theme::Alt));
    painter.setPen(Theme::color(Theme::FieldLine));
    painter.drawLine(rect().topLeft(), rect().topRight());
    const QModelIndex none;
    int weightColumn = 1;
    for (int column = 1; column < m_table.rows().columnCount(none); ++column) {
        weightColumn = m_table.rows().column(column).field == "assessment.weight"_L1 ? column : weightColumn;
    }
    const auto cell = [&](int column) {
        return QRect(m_table.columnViewportPosition(column), 0, m_table.columnWidth(column), height()).adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    };
    painter.setFont(Theme::font(Theme::BodyBoldFont));
    painter.setPen(Theme::color(Theme::Text));
    const QString name = tr("Sum of weights");
    painter.drawText(cell(1), textFlags(layoutDirection(), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip, name), name);
    painter.drawText(cell(weightColumn), textFlags(layoutDirection(), int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextDontClip, m_sum), m_sum);
    const bool toRight = layoutDirection() == Qt::LeftToRight;
    const QRect after = cell(weightColumn + 1);
    QRect room =
        toRight ? QRect(after.left(), 0, width() - after.left() - Theme::px(16), height()) : QRect(Theme::px(16), 0, after.right() - Theme::px(16), height());
    const int size = Theme::px(14);
    const QRect mark = QStyle::visualRect(layoutDirection(), room, QRect(room.left(), (height() - size) / 2, size, size));
    const Theme::Token ink = m_addsUp ? Theme::Ok : Theme::Must;
    icon(m_addsUp ? Icon::Check : Icon::Warning, Theme::color(ink)).paint(&painter, mark);
    room = QStyle::visualRect(layoutDirection(), room, room.adjusted(size + Theme::px(6), 0, 0, 0));
    painter.setFont(Theme::font(Theme::BodyFont));
    painter.setPen(Theme::color(m_addsUp ? Theme::Text : ink));
    const QString verdict = painter.fontMetrics().elidedText(m_verdict, Qt::ElideRight, room.width());
    painter.drawText(room, textFlags(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, verdict), verdict);
}

} // namespace Credwright
