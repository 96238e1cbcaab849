#include "ui/figures/readiness_figure.h"

#include "core/model/entity_type.h"
#include "ui/widgets/progress_ring.h"
#include "ui/widgets/severity_marker.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columns = 2;

double rowHeight()
{
    return Theme::px(30);
}

double gap()
{
    return Theme::px(24);
}

Anchor placeOfStep(QLatin1StringView step)
{
    for (const EntityType &type : entityTypes()) {
        if (type.step == step) {
            return {type.single ? singletonId(type.kind) : QUuid(), type.kind, {}};
        }
    }
    return {};
}

} // namespace

ReadinessFigure::ReadinessFigure(const Analysis &analysis) : m_headings(readinessOf(analysis)) {}

QString ReadinessFigure::word(const Readiness &readiness)
{
    switch (readiness.state) {
    case StepState::Empty:
        return tr("not begun");
    case StepState::Begun:
        return tr("begun, none open");
    case StepState::OpenPoints:
        return tr("%n open", "findings", static_cast<int>(readiness.open.size()));
    case StepState::Complete:
        return tr("none open");
    case StepState::DoesNotApply:
        return tr("does not apply");
    }
    return {};
}

QString ReadinessFigure::title() const
{
    return tr("Readiness");
}

QString ReadinessFigure::summary() const
{
    QStringList said;
    for (const Readiness &readiness : m_headings) {
        said.append(tr("%1: %2").arg(challengeName(readiness.challenge), word(readiness)));
    }
    return said.join(u"; "_s) + u'.';
}

FigureTable ReadinessFigure::table() const
{
    FigureTable table{{tr("Challenge"), tr("State"), severityName(Severity::Must), severityName(Severity::Should), severityName(Severity::Consider)}, {}, 2};
    for (const Readiness &readiness : m_headings) {
        const auto count = [&](Severity severity) {
            const auto n = std::count_if(readiness.open.cbegin(), readiness.open.cend(), [&](const Finding &finding) { return finding.severity == severity; });
            return QLocale().toString(n);
        };
        table.rows.append({challengeName(readiness.challenge), word(readiness), count(Severity::Must), count(Severity::Should), count(Severity::Consider)});
    }
    return table;
}

QRectF ReadinessFigure::place(int index, double width) const
{
    const int rows = (static_cast<int>(m_headings.size()) + columns - 1) / columns;
    const double wide = (width - gap() * (columns - 1)) / columns;
    return {(index / rows) * (wide + gap()), (index % rows) * rowHeight(), wide, rowHeight()};
}

double ReadinessFigure::heightFor(double) const
{
    return (static_cast<double>(m_headings.size()) + columns - 1) / columns * rowHeight();
}

QList<FigureSpot> ReadinessFigure::spots(double width) const
{
    QList<FigureSpot> list;
    for (int i = 0; i < m_headings.size(); ++i) {
        const Readiness &readiness = m_headings.at(i);
        const Anchor where = readiness.open.isEmpty() ? placeOfStep(stepOfChallenge(readiness.challenge)) : readiness.open.first().where;
        QString name = tr("%1: %2").arg(challengeName(readiness.challenge), word(readiness));
        if (!readiness.open.isEmpty()) {
            name = tr("%1. First: %2").arg(name, readiness.open.first().factText());
        }
        list.append({place(i, width), where, name});
    }
    return list;
}

void ReadinessFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    for (int i = 0; i < m_headings.size(); ++i) {
        const Readiness &readiness = m_headings.at(i);
        const QRectF row = place(i, rect.width()).translated(rect.topLeft());
        const double ring = Theme::px(16);
        ProgressRing::paintIn(
            look.dark, &painter, to.place(QRectF(row.left(), row.center().y() - ring / 2, ring, ring)).toRect(), readiness.state, readiness.fraction);
        QRectF text = row.adjusted(Theme::px(24), 0, 0, 0);
        const QString said = word(readiness);
        const double wide = textWidth(said, Theme::LabelPlainFont) + 2;
        const bool open = !readiness.open.isEmpty();
        const Severity gravest = open ? readiness.open.first().severity : Severity::Consider;
        to.text(text, FigurePainter::Align::Trailing, said, open ? Theme::LabelFont : Theme::LabelPlainFont, open ? inksOf(gravest).ink : Theme::Text2);
        text.setRight(text.right() - wide - Theme::px(6));
        if (open) {
            const double size = Theme::px(13);
            SeverityMarker::paintIn(look.dark, &painter, to.place(QRectF(text.right() - size, row.center().y() - size / 2, size, size)).toRect(), gravest);
            text.setRight(text.right() - size - Theme::px(6));
        }
        to.text(text, FigurePainter::Align::Leading, challengeName(readiness.challenge), Theme::BodyFont, Theme::Text);
        to.line(row.bottomLeft(), row.bottomRight(), Theme::LineFaint);
    }
}

} // namespace Credwright
