import * as v from 'valibot';

import type { Measured } from '../../prevention/item';

/** `ws401_checklist`. */
export const ChecklistSchema = v.object( {
	time: v.number(),
	environment: v.string(),
	home: v.string(),
	siteurl: v.string(),
	isSsl: v.boolean(),
	passwords: v.array(
		v.object( {
			account: v.string(),
			profile: v.string(),
			name: v.string(),
			created: v.number(),
			lastUsed: v.nullable( v.number() ),
		} )
	),
	programs: v.array(
		v.object( { account: v.string(), profile: v.string() } )
	),
	passThrough: v.object( {
		state: v.picklist( [ 'inside', 'outside', 'own', 'none', 'unknown' ] ),
		line: v.number(),
	} ),
	keys: v.array(
		v.object( {
			name: v.string(),
			fault: v.picklist( [ 'missing', 'sample', 'double', 'short' ] ),
		} )
	),
	forEditors: v.string(),
} ) satisfies v.GenericSchema< unknown, Measured & { forEditors: string } >;
