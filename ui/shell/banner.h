#pragma once

#include "ui/document/banner_message.h"

#include <QWidget>

class QVBoxLayout;

namespace Credwright {

/// The messages about the design's file, above the workspace; nothing while all is well.
class Banner : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void raise(const BannerMessage &message);
    void withdraw(const QString &id);
    void clear();

private:
    QWidget *makeRow(const BannerMessage &message);

    QVBoxLayout *m_layout;
};

} // namespace Credwright
