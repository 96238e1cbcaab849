#pragma once

#include "ui/widgets/flow_layout.h"

namespace Credwright {

/// Widgets side by side that share the width by their stretch, at the top; in as many lines as it takes when they do not fit in one.
class RowLayout : public FlowLayout
{
public:
    explicit RowLayout(QWidget *parent = nullptr, int gap = 16, int lineGap = 12) : FlowLayout(parent, gap, lineGap) {}

    void addWidget(QWidget *widget, int stretch);
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

protected:
    int arrange(const QRect &rect, bool place) const override;

private:
    QList<int> widthsOf(const QList<QLayoutItem *> &line, int room) const;

    QHash<const QLayoutItem *, int> m_stretches;
};

} // namespace Credwright
