#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace Credwright {

/// What is shown beside the rail: a column of cards that scrolls as a whole.
class ScrollPage : public QScrollArea
{
public:
    /// `id` is its object name after "page."; `name` what assistive tools call it.
    ScrollPage(const QString &id, const QString &name, QWidget *parent = nullptr);

protected:
    QVBoxLayout *pageLayout() const { return m_layout; }

private:
    QVBoxLayout *m_layout = nullptr;
};

} // namespace Credwright
