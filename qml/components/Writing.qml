pragma Singleton

import QtQuick
import Cairn.Client

/// What every field of prose writes with. The window sets it; without it nothing is marked.
QtObject {
    property Speller speller: null
}
