#include "shared/merge/run_order.h"

#include <cassert>

namespace cairn {

namespace {

/// splitmix64: spreads neighbouring numbers over all of them.
std::uint64_t scattered(std::uint64_t number)
{
    number += 0x9e3779b97f4a7c15;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
    return number ^ (number >> 31);
}

} // namespace

template <std::size_t RunOrder::Node::*Sum>
std::size_t RunOrder::sumOf(Index at) const
{
    return at == kNone ? 0 : m_nodes[at].*Sum;
}

template <std::size_t RunOrder::Node::*Sum>
std::size_t RunOrder::ownOf(Index at) const
{
    const Node &node = m_nodes[at];
    return node.*Sum - sumOf<Sum>(node.left) - sumOf<Sum>(node.right);
}

template <std::size_t RunOrder::Node::*Sum>
std::size_t RunOrder::before(Index at) const
{
    std::size_t count = sumOf<Sum>(m_nodes[at].left);
    for (Index up = m_nodes[at].up; up != kNone; at = up, up = m_nodes[at].up)
        if (m_nodes[up].right == at)
            count += sumOf<Sum>(m_nodes[up].left) + ownOf<Sum>(up);
    return count;
}

std::size_t RunOrder::shownLength() const
{
    return sumOf<&Node::shownLetters>(m_root);
}

RunOrder::Index RunOrder::insertFirst(const Run &run)
{
    assert(m_root == kNone);
    m_root = newNode(run);
    return m_root;
}

RunOrder::Index RunOrder::insertAfter(Index at, const Run &run)
{
    const Index made = newNode(run);
    if (m_nodes[at].right == kNone) {
        hang(made, at, &Node::right);
        return made;
    }
    at = m_nodes[at].right;
    while (m_nodes[at].left != kNone)
        at = m_nodes[at].left;
    hang(made, at, &Node::left);
    return made;
}

RunOrder::Index RunOrder::insertBefore(Index at, const Run &run)
{
    const Index made = newNode(run);
    if (m_nodes[at].left == kNone) {
        hang(made, at, &Node::left);
        return made;
    }
    at = m_nodes[at].left;
    while (m_nodes[at].right != kNone)
        at = m_nodes[at].right;
    hang(made, at, &Node::right);
    return made;
}

RunOrder::Index RunOrder::split(Index at, std::uint32_t keep)
{
    assert(keep > 0 && keep < m_nodes[at].length);
    Run rest = m_nodes[at];
    rest.first += keep;
    rest.length -= keep;
    change(at, [&](Run &run) { run.length = keep; });
    return insertAfter(at, rest);
}

RunOrder::Index RunOrder::runOf(std::uint32_t letter) const
{
    const auto after = m_byFirst.upper_bound(letter);
    assert(after != m_byFirst.begin());
    return std::prev(after)->second;
}

RunOrder::Spot RunOrder::shownAt(std::size_t position) const
{
    assert(position < shownLength());
    Index at = m_root;
    while (true) {
        const std::size_t left = sumOf<&Node::shownLetters>(m_nodes[at].left);
        const std::size_t own = ownOf<&Node::shownLetters>(at);
        if (position < left) {
            at = m_nodes[at].left;
        } else if (position < left + own) {
            return {at, static_cast<std::uint32_t>(position - left)};
        } else {
            position -= left + own;
            at = m_nodes[at].right;
        }
    }
}

std::size_t RunOrder::shownBefore(Index at) const
{
    return before<&Node::shownLetters>(at);
}

std::size_t RunOrder::rankOf(Index at) const
{
    return before<&Node::runs>(at);
}

RunOrder::Index RunOrder::next(Index at) const
{
    if (m_nodes[at].right == kNone) {
        while (m_nodes[at].up != kNone && m_nodes[m_nodes[at].up].right == at)
            at = m_nodes[at].up;
        return m_nodes[at].up;
    }
    at = m_nodes[at].right;
    while (m_nodes[at].left != kNone)
        at = m_nodes[at].left;
    return at;
}

RunOrder::Index RunOrder::nextKnown(Index at) const
{
    Index below = m_nodes[at].right;
    while (sumOf<&Node::knownRuns>(below) == 0) {
        const Index child = at;
        at = m_nodes[at].up;
        if (at == kNone)
            return kNone;
        if (m_nodes[at].left != child)
            continue;
        if (m_nodes[at].known)
            return at;
        below = m_nodes[at].right;
    }
    while (true) {
        if (sumOf<&Node::knownRuns>(m_nodes[below].left) > 0)
            below = m_nodes[below].left;
        else if (m_nodes[below].known)
            return below;
        else
            below = m_nodes[below].right;
    }
}

RunOrder::Index RunOrder::previous(Index at) const
{
    if (m_nodes[at].left == kNone) {
        while (m_nodes[at].up != kNone && m_nodes[m_nodes[at].up].left == at)
            at = m_nodes[at].up;
        return m_nodes[at].up;
    }
    at = m_nodes[at].left;
    while (m_nodes[at].right != kNone)
        at = m_nodes[at].right;
    return at;
}

RunOrder::Index RunOrder::newNode(const Run &run)
{
    const auto made = static_cast<Index>(m_nodes.size());
    Node node;
    static_cast<Run &>(node) = run;
    node.priority = scattered(made);
    m_nodes.push_back(node);
    m_byFirst.emplace(run.first, made);
    recountOne(made);
    return made;
}

void RunOrder::hang(Index child, Index under, Index Node::*side)
{
    m_nodes[under].*side = child;
    m_nodes[child].up = under;
    recount(under);
    while (m_nodes[child].up != kNone
           && m_nodes[m_nodes[child].up].priority < m_nodes[child].priority)
        rise(child);
}

/// One turn: the node takes the place of the one above it.
void RunOrder::rise(Index at)
{
    const Index above = m_nodes[at].up;
    const Index top = m_nodes[above].up;
    const bool isLeft = m_nodes[above].left == at;
    const auto near = isLeft ? &Node::left : &Node::right;
    const auto far = isLeft ? &Node::right : &Node::left;
    const Index moved = m_nodes[at].*far;
    m_nodes[above].*near = moved;
    if (moved != kNone)
        m_nodes[moved].up = above;
    m_nodes[at].*far = above;
    m_nodes[above].up = at;
    m_nodes[at].up = top;
    if (top == kNone)
        m_root = at;
    else
        m_nodes[top].*(m_nodes[top].left == above ? &Node::left : &Node::right) = at;
    recountOne(above);
    recountOne(at);
}

void RunOrder::recount(Index at)
{
    for (; at != kNone; at = m_nodes[at].up)
        recountOne(at);
}

void RunOrder::recountOne(Index at)
{
    Node &node = m_nodes[at];
    const auto count = [&](auto sum, std::size_t own) {
        node.*sum = own;
        for (const Index child : {node.left, node.right})
            if (child != kNone)
                node.*sum += m_nodes[child].*sum;
    };
    count(&Node::runs, 1);
    count(&Node::knownRuns, node.known ? 1 : 0);
    count(&Node::shownLetters, node.shown() ? node.length : 0);
}

} // namespace cairn
