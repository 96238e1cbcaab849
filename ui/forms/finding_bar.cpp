#include "ui/forms/finding_bar.h"

#include "ui/dialogs/dialog_seam.h"
#include "ui/document/session.h"

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

InlineFinding::Content contentOf(const Finding &finding)
{
    const RuleInfo *rule = ruleInfo(finding.rule);
    return {.severity = finding.severity, .sentence = finding.factText(), .source = rule ? rule->source.text() : QString()};
}

} // namespace

FindingBar::FindingBar(Session &session, QWidget *parent) : InlineFinding(parent), m_session(session)
{
    connect(this, &InlineFinding::fixChosen, this, [this](int index) {
        if (index >= 0 && index < m_fixes.size()) {
            const Fix fix = m_fixes.at(index); // The bar may go with the finding.
            m_session.apply(fix.label, fix.changes);
        }
    });
    connect(this, &InlineFinding::setAsideRequested, this, [this] {
        const Finding finding = m_finding;
        askToSetAside(m_session, finding, window());
    });
    connect(this, &InlineFinding::sourceActivated, this, [this] { Q_EMIT m_session.explanationRequested(u"step."_s + stepOf(m_finding.where)); });
}

void FindingBar::show(const Finding &finding)
{
    m_finding = finding;
    m_fixes = fixesFor(m_session.design(), finding);
    Content content = contentOf(finding);
    for (const Fix &fix : std::as_const(m_fixes)) {
        content.fixes.append(fix.label);
    }
    content.canSetAside = m_session.isEditable();
    setContent(content);
    setVisible(true);
}

void FindingBar::paint(QPainter *painter, const QRect &rect, const Finding &finding)
{
    InlineFinding::paint(painter, rect, contentOf(finding));
}

int FindingBar::heightFor(const Finding &finding, int width)
{
    return InlineFinding::heightFor(contentOf(finding), width);
}

void askToSetAside(Session &session, const Finding &finding, QWidget *parent)
{
    const std::optional<QString> reason = DialogSeam::askText(parent, FindingBar::tr("Set the finding aside"),
        FindingBar::tr("%1\n\nWhy is this right as it is? A reviewer will see the reason.").arg(finding.factText()));
    if (reason && !reason->trimmed().isEmpty()) {
        session.setAside(finding, reason->trimmed());
    }
}

} // namespace Credwright
