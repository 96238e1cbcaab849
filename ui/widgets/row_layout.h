#pragma once

#include <QLayout>
#include <QList>

namespace Credwright {

/// Widgets side by side that share the width by their stretch, at the top; in as many lines as it takes when they do not fit in one.
class RowLayout : public QLayout
{
public:
    /// The gaps are given at 100 % text size.
    explicit RowLayout(QWidget *parent = nullptr, int gap = 16, int lineGap = 12);
    ~RowLayout() override;

    void addWidget(QWidget *widget, int stretch);
    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;
    QList<int> widthsOf(const QList<int> &line, int room) const;
    int leastOf(int index) const;
    int heightOf(int index, int width) const;

    QList<QLayoutItem *> m_items;
    QList<int> m_stretches;
    int m_gap;
    int m_lineGap;
};

} // namespace Credwright
