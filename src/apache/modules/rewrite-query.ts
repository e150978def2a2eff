import { absoluteUri } from '../kernel/escape';
import type { RequestRecord } from '../kernel/request-record';
import type { RuleFlags } from './rewrite-flags';

/** Splits a query off what a rule made. */
export function splitQuery( r: RequestRecord, flags: RuleFlags ): void {
	if ( flags.queryNone ) {
		r.args = null;
		return;
	}
	const absolute = absoluteUri( r.filename );
	if ( absolute && ! absolute.hasQuery ) {
		r.args = null;
		return;
	}
	if ( flags.queryDiscard ) {
		r.args = null;
	}
	const start = absolute?.length ?? 0;
	const rest = r.filename.slice( start );
	const mark = flags.queryLast
		? rest.lastIndexOf( '?' )
		: rest.indexOf( '?' );
	if ( mark < 0 ) {
		return;
	}
	const query = rest.slice( mark + 1 );
	r.filename = r.filename.slice( 0, start + mark );
	if ( ! flags.queryAppend ) {
		r.args = query;
	} else if ( query !== '' ) {
		r.args = `${ query }&${ r.args ?? '' }`;
	}
	r.args = r.args?.replace( /&$/, '' ) || null;
}
