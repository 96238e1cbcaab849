#include "ui/figures/canvas_figure.h"

#include "core/model/access.h"
#include "core/util/format.h"
#include "ui/widgets/severity_marker.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 10; ///< More than these are counted: the canvas stays something to take in at a glance.

double headerHeight()
{
    return Theme::px(24);
}

double boxHeight()
{
    return Theme::px(28);
}

double pitch()
{
    return Theme::px(36);
}

std::optional<Severity> gravestAbout(const QUuid &entity, const Analysis &analysis)
{
    std::optional<Severity> gravest;
    for (const Finding &finding : analysis.open) {
        if (finding.where.entity == entity || (finding.where.entity.isNull() && finding.where.other == entity)) {
            gravest = gravest ? std::min(*gravest, finding.severity) : finding.severity;
        }
    }
    return gravest;
}

} // namespace

CanvasFigure::CanvasFigure(const Design &design, const Analysis &analysis)
    : m_objective(design.purpose.objective.text.simplified())
    , m_basis(labelOf(design.purpose.basis))
    , m_outcomeCount(design.outcomes.size())
    , m_assessmentCount(design.assessments.size())
{
    addOutcomes(design, analysis);
    addAssessments(design, analysis);
    m_table.headers = {tr("Outcome"), tr("Level"), tr("Shown by"), tr("For practice")};
    m_table.firstNumber = static_cast<int>(m_table.headers.size());
    for (const Outcome &outcome : design.outcomes) {
        QStringList graded;
        QStringList formative;
        for (const Assessment &assessment : design.assessments) {
            if (assessment.outcomes.contains(outcome.id)) {
                (assessment.kind == AssessmentKind::Summative ? graded : formative).append(entityTitle(design, u"assessment"_s, assessment.id));
            }
        }
        m_table.rows.append({entityTitle(design, u"outcome"_s, outcome.id), outcome.level ? tr("EQF %L1").arg(outcome.level->value) : QString(),
            graded.join(u", "_s), formative.join(u", "_s)});
    }
}

void CanvasFigure::addOutcomes(const Design &design, const Analysis &analysis)
{
    const qsizetype shown = design.outcomes.size() > mostRows ? mostRows - 1 : design.outcomes.size();
    for (qsizetype i = 0; i < shown; ++i) {
        const Outcome &outcome = design.outcomes.at(i);
        m_outcomes.append({.where = {outcome.id, u"outcome.statement"_s, {}},
            .name = entityTitle(design, u"outcome"_s, outcome.id),
            .note = outcome.level ? QLocale().toString(outcome.level->value) : QString(),
            .gravest = gravestAbout(outcome.id, analysis),
            .number = QLocale().toString(i + 1)});
    }
    if (shown < design.outcomes.size()) {
        m_outcomes.append({.where = {{}, u"outcome"_s, {}},
            .name = tr("%n more outcome(s)", nullptr, static_cast<int>(design.outcomes.size() - shown)),
            .note = {},
            .gravest = {}});
    }
}

void CanvasFigure::addAssessments(const Design &design, const Analysis &analysis)
{
    const qsizetype shown = design.assessments.size() > mostRows ? mostRows - 1 : design.assessments.size();
    for (qsizetype i = 0; i < shown; ++i) {
        const Assessment &assessment = design.assessments.at(i);
        const bool graded = assessment.kind == AssessmentKind::Summative;
        m_assessments.append({.where = {assessment.id, u"assessment.title"_s, {}},
            .name = entityTitle(design, u"assessment"_s, assessment.id),
            .note = graded && assessment.weight ? formatPercent(*assessment.weight) : labelOf(assessment.kind),
            .gravest = gravestAbout(assessment.id, analysis),
            .formative = !graded});
        for (int row = 0; row < m_outcomes.size() && row < design.outcomes.size(); ++row) {
            if (!m_outcomes.at(row).where.entity.isNull() && assessment.outcomes.contains(m_outcomes.at(row).where.entity)) {
                m_links.append({row, static_cast<int>(i), graded});
            }
        }
    }
    if (shown < design.assessments.size()) {
        m_assessments.append({.where = {{}, u"assessment"_s, {}},
            .name = tr("%n more assessment(s)", nullptr, static_cast<int>(design.assessments.size() - shown)),
            .note = {},
            .gravest = {}});
    }
}

QString CanvasFigure::title() const
{
    return tr("Purpose, outcomes and assessment");
}

QString CanvasFigure::summary() const
{
    QStringList said{m_objective.isEmpty() ? tr("The objective is still open.") : m_objective};
    said.append(tr("%n outcome(s),", nullptr, static_cast<int>(m_outcomeCount)) + u' ' + tr("%n assessment(s).", nullptr, static_cast<int>(m_assessmentCount)));
    QStringList unshown;
    for (const QStringList &row : m_table.rows) {
        if (row.at(2).isEmpty()) {
            unshown.append(row.first());
        }
    }
    if (!unshown.isEmpty()) {
        said.append(tr("No graded assessment shows: %1.").arg(unshown.join(u", "_s)));
    }
    return said.join(u' ');
}

FigureTable CanvasFigure::table() const
{
    return m_table;
}

double CanvasFigure::leastWidth() const
{
    return Theme::px(560);
}

double CanvasFigure::heightFor(double) const
{
    constexpr qsizetype fewest = 3; // The purpose needs the room.
    const qsizetype rows = std::max({m_outcomes.size(), m_assessments.size(), fewest});
    return headerHeight() + static_cast<double>(rows) * pitch() - (pitch() - boxHeight()) + Theme::px(4);
}

CanvasFigure::Columns CanvasFigure::columns(double width) const
{
    Columns at;
    const double purpose = std::max<double>(Theme::px(150), width * 0.21);
    at.purpose = {0, headerHeight(), purpose, heightFor(width) - headerHeight() - Theme::px(4)};
    at.outcomes = purpose + Theme::px(36);
    at.assessmentsWidth = width * 0.24;
    at.assessments = width - at.assessmentsWidth;
    at.outcomesWidth = std::max<double>(Theme::px(120), (at.assessments - at.outcomes) * 0.69);
    return at;
}

QRectF CanvasFigure::boxRect(double left, double width, int row) const
{
    return {left, headerHeight() + row * pitch(), width, boxHeight()};
}

QList<FigureSpot> CanvasFigure::spots(double width) const
{
    const Columns at = columns(width);
    const Anchor objective{singletonId("purpose"_L1), u"purpose.objective"_s, {}};
    QList<FigureSpot> list{{at.purpose, objective, m_objective.isEmpty() ? tr("Purpose: still open") : tr("Purpose: %1").arg(m_objective)}};
    const auto add = [&](const QList<Box> &boxes, double left, double wide, const QString &kind) {
        for (int i = 0; i < boxes.size(); ++i) {
            const Box &box = boxes.at(i);
            QString name = box.note.isEmpty() ? tr("%1: %2").arg(kind, box.name) : tr("%1: %2, %3").arg(kind, box.name, box.note);
            if (box.gravest) {
                name = tr("%1. Open: %2").arg(name, severityName(*box.gravest));
            }
            list.append({boxRect(left, wide, i), box.where, name});
        }
        if (boxes.isEmpty()) {
            list.append({boxRect(left, wide, 0), {{}, kind == tr("Outcome") ? u"outcome"_s : u"assessment"_s, {}}, tr("%1: none yet").arg(kind)});
        }
    };
    add(m_outcomes, at.outcomes, at.outcomesWidth, tr("Outcome"));
    add(m_assessments, at.assessments, at.assessmentsWidth, tr("Assessment"));
    return list;
}

void CanvasFigure::paintPurpose(FigurePainter &to, const QRectF &place, const QPointF &origin) const
{
    const QRectF box = place.translated(origin);
    to.fill(box, Theme::Line, Theme::px(4));
    to.fill(box.adjusted(1, 1, -1, -1), Theme::Alt, Theme::px(4));
    const double line = Theme::px(18);
    const QRectF inner = box.adjusted(Theme::px(12), Theme::px(8), -Theme::px(12), -Theme::px(8));
    const int room = std::max(1, static_cast<int>((inner.height() - (m_basis.isEmpty() ? 0 : line)) / line));
    const bool open = m_objective.isEmpty();
    const QStringList lines = wrapped(open ? tr("What the course is for is still open") : m_objective, Theme::BodyFont, inner.width(), room);
    double y = inner.top();
    for (const QString &text : lines) {
        to.text({inner.left(), y, inner.width(), line}, FigurePainter::Align::Leading, text, Theme::BodyFont, open ? Theme::Text2 : Theme::Text);
        y += line;
    }
    to.text({inner.left(), y, inner.width(), line}, FigurePainter::Align::Leading, m_basis, Theme::LabelPlainFont, Theme::Text2);
}

void CanvasFigure::paintBox(FigurePainter &to, QPainter &painter, const QRectF &place, const Box &box, const FigureLook &look) const
{
    const Theme::Token ground = box.gravest ? inksOf(*box.gravest).tint : Theme::Surface;
    to.fill(place, ground, Theme::px(4));
    painter.setBrush(Qt::NoBrush);
    QPen frame(look.color(box.gravest ? inksOf(*box.gravest).line : box.formative ? Theme::FieldLine : Theme::Line), 1);
    if (box.formative) {
        frame.setDashPattern({4, 3});
    }
    painter.setPen(frame);
    painter.drawRoundedRect(to.place(place.adjusted(0.5, 0.5, -0.5, -0.5)), Theme::px(4), Theme::px(4));
    double left = place.left() + Theme::px(8);
    if (!box.number.isEmpty()) {
        to.text({left, place.top(), double(Theme::px(16)), place.height()}, FigurePainter::Align::Leading, box.number, Theme::BodyFont, Theme::Text2);
        left += Theme::px(16);
    }
    const double noteWidth = box.note.isEmpty() ? 0 : textWidth(box.note, Theme::LabelFont) + Theme::px(4);
    double right = place.right() - Theme::px(8) - noteWidth;
    to.text({right, place.top(), noteWidth, place.height()}, FigurePainter::Align::Trailing, box.note, box.formative ? Theme::LabelPlainFont : Theme::LabelFont,
        box.formative ? Theme::Text2 : Theme::Text);
    if (box.gravest) {
        const double size = Theme::px(13);
        right -= size + Theme::px(4);
        const QRectF marker = to.place(QRectF(right, place.center().y() - size / 2, size, size));
        SeverityMarker::paintIn(look.dark, &painter, marker.toRect(), *box.gravest);
    }
    to.text({left, place.top(), right - left - Theme::px(4), place.height()}, FigurePainter::Align::Leading, box.name, Theme::BodyFont, Theme::Text);
}

void CanvasFigure::paintLinks(FigurePainter &to, const Columns &at, const QPointF &origin) const
{
    const double from = at.outcomes + at.outcomesWidth;
    const double stub = std::min<double>(Theme::px(16), (at.assessments - from) / 4);
    for (const Link &link : m_links) {
        const QPointF start = QPointF(from, boxRect(0, 0, link.outcome).center().y()) + origin;
        const QPointF end = QPointF(at.assessments, boxRect(0, 0, link.assessment).center().y()) + origin;
        const Qt::PenStyle style = link.graded ? Qt::SolidLine : Qt::DotLine;
        to.line(start, start + QPointF(stub, 0), Theme::Accent, 1.5, style);
        to.line(start + QPointF(stub, 0), end - QPointF(stub, 0), Theme::Accent, 1.5, style);
        to.line(end - QPointF(stub, 0), end, Theme::Accent, 1.5, style);
    }
}

void CanvasFigure::paint(QPainter &painter, const QRectF &rect, const FigureLook &look) const
{
    FigurePainter to(painter, rect, look);
    const Columns at = columns(rect.width());
    const QPointF origin = rect.topLeft();
    const auto heading = [&](double left, double width, FigurePainter::Align align, const QString &text, Theme::FontRole role) {
        to.text(QRectF(left, 0, width, headerHeight() - Theme::px(4)).translated(origin), align, text, role, Theme::Text2);
    };
    heading(0, at.purpose.width(), FigurePainter::Align::Leading, tr("Purpose"), Theme::LabelFont);
    heading(at.outcomes, at.outcomesWidth, FigurePainter::Align::Leading, tr("Outcomes"), Theme::LabelFont);
    heading(at.outcomes, at.outcomesWidth - Theme::px(4), FigurePainter::Align::Trailing, tr("EQF"), Theme::LabelPlainFont);
    heading(at.assessments, at.assessmentsWidth, FigurePainter::Align::Leading, tr("Assessment"), Theme::LabelFont);
    heading(at.assessments, at.assessmentsWidth - Theme::px(4), FigurePainter::Align::Trailing, tr("weight"), Theme::LabelPlainFont);
    paintPurpose(to, at.purpose, origin);
    const double middle = at.purpose.center().y();
    const double tip = at.outcomes - Theme::px(6);
    to.line(QPointF(at.purpose.right() + Theme::px(6), middle) + origin, QPointF(tip, middle) + origin, Theme::FieldLine, 1.5);
    for (const double side : {-1.0, 1.0}) {
        to.line(QPointF(tip, middle) + origin, QPointF(tip - Theme::px(5), middle + side * Theme::px(4)) + origin, Theme::FieldLine, 1.5);
    }
    paintLinks(to, at, origin);
    const auto column = [&](const QList<Box> &boxes, double left, double width, const QString &none) {
        for (int i = 0; i < boxes.size(); ++i) {
            paintBox(to, painter, boxRect(left, width, i).translated(origin), boxes.at(i), look);
        }
        if (boxes.isEmpty()) {
            to.text(boxRect(left, width, 0).translated(origin), FigurePainter::Align::Leading, none, Theme::BodyFont, Theme::Text2);
        }
    };
    column(m_outcomes, at.outcomes, at.outcomesWidth, tr("None yet"));
    column(m_assessments, at.assessments, at.assessmentsWidth, tr("None yet"));
}

} // namespace Credwright
