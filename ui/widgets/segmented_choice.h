#pragma once

#include <QWidget>

class QButtonGroup;
class QComboBox;

namespace Credwright {

class ChoiceSegment;

/// One of a few: segments beside each other, or a combo box where there is no room for them. Arrow keys choose the neighbour.
/// The value may be empty: pressing the chosen segment again, Delete or Backspace empties it.
class SegmentedChoice : public QWidget
{
    Q_OBJECT
public:
    struct Item
    {
        QString code;
        QString label;
    };
    explicit SegmentedChoice(QWidget *parent = nullptr);

    void setItems(const QList<Item> &items);
    /// A code that is none of the items shows as nothing chosen. Does not emit chosen().
    void setValue(const QString &code);
    QString value() const { return m_value; }
    /// Whether it stands as a combo box now.
    bool isNarrow() const { return m_narrow; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user; the code is empty where nothing is chosen any more.
    void chosen(const QString &code);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int wantedWidth() const;
    void arrange();
    void choose(const QString &code);
    void showValue();

    QList<Item> m_items;
    QList<ChoiceSegment *> m_segments;
    QString m_value;
    bool m_narrow = false;
    QButtonGroup *m_group = nullptr;
    QComboBox *m_box = nullptr;
};

} // namespace Credwright
