/**
 * Whether a RewriteCond holds.
 */
import { evaluateCondition } from '../expression';
import type { Match } from '../../pattern';
import { lowerAscii } from '../../pattern';
import { Undecidable } from '../kernel/world';
import { leadingInteger } from '../syntax/words';
import type { ConditionTest, RewriteCondition } from './rewrite-shapes';
import type { RewriteScope } from './rewrite-expand';
import { expand, mayLookAhead } from './rewrite-expand';

/** As mod_rewrite orders texts: the shorter is the smaller. */
function byLength( a: string, b: string ): number {
	if ( a.length !== b.length ) {
		return a.length > b.length ? 1 : -1;
	}
	return byBytes( a, b );
}

function byBytes( a: string, b: string ): number {
	if ( a === b ) {
		return 0;
	}
	return a > b ? 1 : -1;
}

function ordered(
	sign: number,
	operator: ( ConditionTest & { kind: 'number' } )[ 'operator' ]
): boolean {
	switch ( operator ) {
		case '<':
			return sign < 0;
		case '<=':
			return sign <= 0;
		case '>':
			return sign > 0;
		case '>=':
			return sign >= 0;
		case '=':
			return sign === 0;
	}
}

function fileTest( what: string, path: string, scope: RewriteScope ): boolean {
	const { world, place } = scope;
	switch ( what ) {
		case 'f':
			return world.stat( path, place ) === 'file';
		case 'd':
			return world.stat( path, place ) === 'directory';
		case 's':
			return (
				world.stat( path, place ) === 'file' &&
				world.choose( `${ path } is not empty`, place )
			);
		case 'U':
			return (
				path !== '' &&
				mayLookAhead( scope.r ) &&
				scope.lookAhead( path ).status < 400
			);
		case 'F':
			throw new Undecidable( place );
		case 'x':
			return (
				world.stat( path, place ) !== undefined &&
				world.choose( `${ path } is executable`, place )
			);
	}
	return (
		world.stat( path, place ) !== undefined &&
		world.choose( `${ path } is a link`, place )
	);
}

function compareText(
	{ operator, operand }: ConditionTest & { kind: 'text' },
	input: string,
	{ noCase }: { noCase: boolean }
): boolean {
	if ( noCase ) {
		return ordered(
			byBytes( lowerAscii( input ), lowerAscii( operand ) ),
			operator
		);
	}
	return ordered( byLength( input, operand ), operator );
}

/** The condition's answer; a match is kept for `%1`. */
function evaluate(
	condition: RewriteCondition,
	scope: RewriteScope
): { holds: boolean; match?: Match | null | 'unset' } {
	const { test } = condition;
	if ( test.kind === 'expression' ) {
		const { value, match } = evaluateCondition(
			test.expression,
			scope.r,
			scope.world
		);
		return { holds: value, match: match === undefined ? 'unset' : match };
	}
	const input = expand( condition.input, scope ).text;
	switch ( test.kind ) {
		case 'file':
			return { holds: fileTest( test.what, input, scope ) };
		case 'text':
			return { holds: compareText( test, input, condition ) };
		case 'number':
			return {
				holds: ordered(
					leadingInteger( input ) - test.operand,
					test.operator
				),
			};
		case 'pattern': {
			const match = test.pattern.search( input );
			if ( match === 'undecided' ) {
				throw new Undecidable( condition.place );
			}
			return { holds: match !== null, match };
		}
	}
}

/** Whether it holds; `scope.condition` becomes its match. */
function holds( condition: RewriteCondition, outer: RewriteScope ): boolean {
	outer.place = condition.place;
	const result = evaluate( condition, outer );
	if ( result.holds && ! condition.negative && result.match !== undefined ) {
		outer.condition = result.match;
	}
	const yes = result.holds !== condition.negative;
	outer.world.note( condition.place, { kind: yes ? 'holds' : 'fails' } );
	return yes;
}

/** All conditions of a rule, [OR] binding neighbours. */
export function allHold(
	conditions: RewriteCondition[],
	scope: RewriteScope
): boolean {
	for ( let i = 0; i < conditions.length; i++ ) {
		const condition = conditions[ i ] as RewriteCondition;
		const yes = holds( condition, scope );
		if ( ! condition.orNext ) {
			if ( ! yes ) {
				return false;
			}
			continue;
		}
		if ( yes ) {
			while ( conditions[ i ]?.orNext ) {
				i++;
			}
		}
	}
	return true;
}
