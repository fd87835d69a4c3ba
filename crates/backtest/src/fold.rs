//! The fold: an aggregate of DataFusion that plays visitor after visitor and adds up what came of them.
//!
//! It is called by its [name](NAME). It wants all page views of a visitor together, in the order of their [keys](crate::order::Key).

use std::hash::{Hash, Hasher};
use std::ptr;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, AsArray as _};
use datafusion::arrow::datatypes::{DataType, Decimal128Type, Field, FieldRef, UInt32Type, UInt64Type};
use datafusion::common::{Result, exec_err, internal_err};
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::utils::AggregateOrderSensitivity;
use datafusion::logical_expr::{
    Accumulator, AggregateUDF, AggregateUDFImpl, ReversedUDAF, Signature, Volatility,
};
use datafusion::scalar::ScalarValue;
use simulate::traffic::{PageId, View};

use crate::dictionary::Dictionary;
use crate::order::{self, Key};
use crate::sides::Sides;
use crate::tally::Tally;
use crate::visitor::{Counter, Message, Visitor};
use crate::watch::Watch;

/// The name of the fold.
pub(crate) const NAME: &str = "visits_played";

/// What the fold needs beside the rows.
pub(crate) struct Context {
    pub(crate) sides: Sides,
    pub(crate) dictionary: Arc<Dictionary>,
    pub(crate) watch: Arc<Watch>,
}

/// The fold as DataFusion knows it. Its arguments are the columns key, place and page.
pub(crate) fn fold(context: Arc<Context>) -> AggregateUDF {
    AggregateUDF::from(Fold {
        context,
        signature: Signature::exact(
            vec![order::KIND, DataType::UInt64, DataType::UInt32],
            Volatility::Immutable,
        ),
        backwards: false,
    })
}

struct Fold {
    context: Arc<Context>,
    signature: Signature,
    /// Whether the page views would come from the last to the first.
    backwards: bool,
}

impl PartialEq for Fold {
    fn eq(&self, other: &Fold) -> bool {
        Arc::ptr_eq(&self.context, &other.context) && self.backwards == other.backwards
    }
}

impl Eq for Fold {}

impl Hash for Fold {
    fn hash<H: Hasher>(&self, state: &mut H) {
        ptr::hash(Arc::as_ptr(&self.context), state);
    }
}

impl std::fmt::Debug for Fold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(NAME)
    }
}

impl AggregateUDFImpl for Fold {
    fn name(&self) -> &str {
        NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Binary)
    }

    fn accumulator(&self, _: AccumulatorArgs<'_>) -> Result<Box<dyn Accumulator>> {
        if self.backwards {
            return exec_err!("visits cannot be played backwards");
        }
        Ok(Box::new(Counting {
            tally: self.context.sides.nobody(),
            context: Arc::clone(&self.context),
            visitor: None,
            views: Vec::new(),
            places: Vec::new(),
            messages: Vec::new(),
            counter: Counter::default(),
        }))
    }

    fn state_fields(&self, _: StateFieldsArgs<'_>) -> Result<Vec<FieldRef>> {
        Ok(vec![Arc::new(Field::new("tally", DataType::Binary, true))])
    }

    fn order_sensitivity(&self) -> AggregateOrderSensitivity {
        AggregateOrderSensitivity::HardRequirement
    }

    /// There is no playing backwards. DataFusion 55 takes no notice of the order that an aggregate wants unless it can be reversed
    /// (`get_finer_aggregate_exprs_requirement`), so there is one that refuses.
    fn reverse_expr(&self) -> ReversedUDAF {
        ReversedUDAF::Reversed(Arc::new(AggregateUDF::from(Fold {
            context: Arc::clone(&self.context),
            signature: self.signature.clone(),
            backwards: true,
        })))
    }
}

/// Counting the visitors of one part.
struct Counting {
    context: Arc<Context>,
    tally: Tally,
    /// The visitor whose page views come now.
    visitor: Option<u64>,
    views: Vec<View>,
    /// Where each of them stood in the logs.
    places: Vec<u64>,
    messages: Vec<Vec<Message>>,
    counter: Counter,
}

impl std::fmt::Debug for Counting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Counting").finish_non_exhaustive()
    }
}

impl Counting {
    /// Adds a page view of the visitor. At the same time they come as they were sorted, which says nothing.
    fn add(&mut self, at_ms: i64, place: u64, page: PageId) {
        let mut at = self.views.len();
        while at > 0 && self.views[at - 1].at_ms == at_ms && self.places[at - 1] > place {
            at -= 1;
        }
        self.views.insert(at, View { at_ms, page });
        self.places.insert(at, place);
    }

    /// The visitor who came last has no more page views.
    fn end_visitor(&mut self) {
        let Some(visitor) = self.visitor.take() else {
            return;
        };
        let pages = self.context.dictionary.pages();
        self.context.sides.judge(&pages);
        let visits = self.context.sides.play(&pages, &self.views, &mut self.messages);
        let visitor = Visitor {
            key: visitor,
            views: &self.views,
            visits,
        };
        self.counter.count(
            &self.context.sides.rules,
            visitor,
            &self.messages,
            &mut self.tally,
        );
        self.views.clear();
        self.places.clear();
    }
}

impl Accumulator for Counting {
    fn update_batch(&mut self, columns: &[ArrayRef]) -> Result<()> {
        self.context.watch.check()?;
        // Behind the arguments stands the column by which they are in order.
        let [keys, places, pages, ..] = columns else {
            return internal_err!("the fold has three arguments");
        };
        let keys = keys.as_primitive::<Decimal128Type>();
        let places = places.as_primitive::<UInt64Type>();
        let pages = pages.as_primitive::<UInt32Type>();
        for ((&key, &place), &page) in keys.values().iter().zip(places.values()).zip(pages.values()) {
            let key = Key(key);
            if self.visitor != Some(key.visitor()) {
                self.end_visitor();
                self.visitor = Some(key.visitor());
            }
            self.add(key.time_ms(), place, PageId(page));
        }
        self.context.watch.counted(keys.len() as u64);
        Ok(())
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        self.end_visitor();
        Ok(ScalarValue::Binary(Some(self.tally.to_bytes()?)))
    }

    fn size(&self) -> usize {
        // What is counted is no part of the memory for sorting: it cannot be written to the disk.
        size_of_val(self)
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        Ok(vec![self.evaluate()?])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        for state in states {
            for bytes in state.as_binary::<i32>().iter().flatten() {
                self.tally.add(Tally::from_bytes(bytes)?);
            }
        }
        Ok(())
    }
}
