#pragma once

#include "core/check/finding.h"
#include "ui/widgets/inline_finding.h"

namespace Credwright {

class Session;

/// A finding at the place that caused it: what, why in the panel, and the ways out as buttons. Painted where there are many,
/// live where the user is.
class FindingBar : public InlineFinding
{
    Q_OBJECT
public:
    explicit FindingBar(Session &session, QWidget *parent = nullptr);

    void show(const Finding &finding);
    const Finding &finding() const { return m_finding; }

    static void paint(QPainter *painter, const QRect &rect, const Finding &finding);
    static int heightFor(const Finding &finding, int width);

private:
    Session &m_session;
    Finding m_finding;
    QList<Fix> m_fixes;
};

/// Asks for the reason and sets the finding aside; nothing happens when the user thinks better of it.
void askToSetAside(Session &session, const Finding &finding, QWidget *parent);

} // namespace Credwright
