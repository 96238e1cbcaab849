#pragma once

#include "core/check/finding.h"

#include <QWidget>

namespace Credwright {

/// The marker of the gravest kind and the number of open findings of all kinds.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    /// Hides itself when count is 0.
    void setFindings(Severity gravest, int count);

    static QSize sizeFor(int count);
    /// Into the middle of rect's height, from its leading edge.
    static void paint(QPainter *painter, const QRect &rect, Severity severity, int count);

    QSize sizeHint() const override { return sizeFor(m_count); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Consider;
    int m_count = 0;
};

} // namespace Credwright
