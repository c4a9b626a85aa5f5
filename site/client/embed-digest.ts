import '../../widgets/src/define/digest-list.ts';
