#pragma once

#include <QLayout>
#include <QList>

namespace Credwright {

/// Lays widgets out in reading direction and begins a new line where the width ends, as words do.
class FlowLayout : public QLayout
{
public:
    /// The gaps are given at 100 % text size.
    explicit FlowLayout(QWidget *parent = nullptr, int gap = 6, int lineGap = 4);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

protected:
    /// Places the items in `rect`, or only measures; the height that it takes.
    virtual int arrange(const QRect &rect, bool place) const;
    const QList<QLayoutItem *> &items() const { return m_items; }
    int gap() const;
    int lineGap() const;

private:
    QList<QLayoutItem *> m_items;
    int m_gap;
    int m_lineGap;
};

} // namespace Credwright
