#pragma once

#include "ui/figures/figure.h"
#include "ui/widgets/card.h"

#include <memory>

class QTableWidget;
class QToolButton;

namespace Credwright {

/// Shows a figure on screen; tells it in words to those who cannot see it.
class FigureView : public QWidget
{
    Q_OBJECT
public:
    explicit FigureView(QWidget *parent = nullptr);

    void setFigure(const Figure *figure);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Figure *m_figure = nullptr;
};

/// A table that is only read, as tall as its rows.
class ReadOnlyTable : public QWidget
{
    Q_OBJECT
public:
    explicit ReadOnlyTable(const QString &name, QWidget *parent = nullptr);

    void setContent(const FigureTable &content);
    /// Rows that are drawn strong, such as totals and what is current.
    void setStrongRows(const QList<int> &rows);
    /// The names in the first column are never shortened; the other columns share what is left.
    void setFirstColumnWhole(bool whole) { m_firstWhole = whole; }
    QTableWidget *table() const { return m_table; }

private:
    void fit();

    QTableWidget *m_table;
    QList<int> m_strong;
    bool m_firstWhole = false;
};

/// A card that holds a figure, with the same content as a table, and copies and saves it.
class FigureCard : public Card
{
    Q_OBJECT
public:
    explicit FigureCard(const QString &title, QWidget *parent = nullptr);
    /// With a view of its own in place of the plain picture, and a legend in the title row or null; the card owns both.
    FigureCard(const QString &title, QWidget *view, QWidget *legend, QWidget *parent);
    ~FigureCard() override;

    void setFigure(std::unique_ptr<Figure> figure);
    const Figure *figure() const { return m_figure.get(); }
    bool showsTable() const;
    void setShowsTable(bool table);
    void copy() const;
    /// Asks for a path; says what went wrong.
    void save();

private:
    QToolButton *addButton(Icon which, const QString &name);

    std::unique_ptr<Figure> m_figure;
    QWidget *m_view;
    ReadOnlyTable *m_table;
    QToolButton *m_asTable;
};

} // namespace Credwright
