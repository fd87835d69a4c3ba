//! How LiveChat decides. So far: which group a customer's chat goes to.

pub mod auto_access;
