#pragma once

#include <functional>
#include <QList>
#include <QString>

namespace Credwright {

/// Something about the open design's file that stays in view until it is over or read: what is the matter, what was kept, what can be done.
struct BannerMessage
{
    struct Action
    {
        QString text;
        std::function<void()> run;
    };
    QString id;             ///< Another message with this id takes its place.
    bool isTrouble = false; ///< Stays until it is over; others can be closed.
    QString text;
    QString detail; ///< For a tooltip.
    QList<Action> actions = {};
    std::function<void()> closed = {}; ///< When the user closes it.
};

} // namespace Credwright
