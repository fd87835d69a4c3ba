//! The crate against real HTTP servers on loopback: good ones, bad ones, and ones that die in the middle.

mod applying;
mod kill_points;
mod nasty_servers;
mod planning;
mod reading;
mod support;
